package org.weft.site.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method for an address among those whose addresses begin with the same word.
///
/// Spring tries all that have a part to fill in, one after the other; with some two hundred of them
/// that was a twentieth of what saving an answer takes.
@Component
class Handlers implements WebMvcRegistrations {
  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new ByFirstWord();
  }

  private static final class ByFirstWord extends RequestMappingHandlerMapping {
    /// The first word of the address that is looked up in this thread; empty if it cannot be told.
    private static final ScopedValue<String> WORD = ScopedValue.newInstance();

    /// The first words of the addresses of each; the empty one if any may be.
    private final Map<RequestMappingInfo, Set<String>> words = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
        throws Exception {
      return ScopedValue.where(WORD, firstWord(path))
          .call(() -> super.lookupHandlerMethod(path, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo mapping, HttpServletRequest request) {
      var word = WORD.orElse("");
      return word.isEmpty() || mayBegin(mapping, word)
          ? super.getMatchingMapping(mapping, request)
          : null;
    }

    private boolean mayBegin(RequestMappingInfo mapping, String word) {
      // looked up first, because computing would lock
      var known = words.get(mapping);
      var own = known == null ? words.computeIfAbsent(mapping, ByFirstWord::words) : known;
      return own.contains(word) || own.contains("");
    }

    private static Set<String> words(RequestMappingInfo mapping) {
      return mapping.getPatternValues().stream()
          .map(ByFirstWord::firstWord)
          .collect(Collectors.toUnmodifiableSet());
    }

    /// What stands before the second slash, if it is nothing but small letters and hyphens:
    /// whatever else an address or a pattern may say there is left to Spring.
    private static String firstWord(String path) {
      var end = 1;
      while (end < path.length() && path.charAt(end) != '/') {
        if (!isPlain(path.charAt(end))) {
          return "";
        }
        end++;
      }
      return path.isEmpty() ? "" : path.substring(1, end);
    }

    private static boolean isPlain(char sign) {
      return (sign >= 'a' && sign <= 'z') || sign == '-';
    }
  }
}
