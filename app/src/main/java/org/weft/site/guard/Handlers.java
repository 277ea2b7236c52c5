package org.weft.site.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the method for an address among those whose addresses begin with the same word and have as
/// many parts.
///
/// Spring tries all that have a part to fill in, one after the other; with some two hundred of them
/// that was a twentieth of what saving an answer takes.
@Component
class Handlers implements WebMvcRegistrations {
  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new ByShape();
  }

  private static final class ByShape extends RequestMappingHandlerMapping {
    /// The shape of the address that is looked up in this thread.
    private static final ScopedValue<Shape> ASKED = ScopedValue.newInstance();

    /// The shapes of the addresses of each.
    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
        throws Exception {
      return ScopedValue.where(ASKED, Shape.of(path))
          .call(() -> super.lookupHandlerMethod(path, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
        RequestMappingInfo mapping, HttpServletRequest request) {
      var asked = ASKED.orElse(Shape.ANY);
      for (var own : shapes(mapping)) {
        if (own.mayFit(asked)) {
          return super.getMatchingMapping(mapping, request);
        }
      }
      return null;
    }

    private List<Shape> shapes(RequestMappingInfo mapping) {
      // looked up first, because computing would lock
      var known = shapes.get(mapping);
      return known == null ? shapes.computeIfAbsent(mapping, ByShape::shapesOf) : known;
    }

    private static List<Shape> shapesOf(RequestMappingInfo mapping) {
      return mapping.getPatternValues().stream().map(Shape::of).distinct().toList();
    }
  }

  /// What of an address, or of a pattern for addresses, can be told without matching them.
  ///
  /// @param word what stands before the second slash; empty if that may be anything
  /// @param parts how many slashes there are; 0 if there may be any number
  record Shape(String word, int parts) {
    static final Shape ANY = new Shape("", 0);

    static Shape of(String path) {
      return new Shape(firstWord(path), parts(path));
    }

    /// Whether an address of this other shape may be one of this shape.
    boolean mayFit(Shape other) {
      return (parts == other.parts || parts == 0 || other.parts == 0)
          && (word.isEmpty() || other.word.isEmpty() || word.equals(other.word));
    }

    /// A star stands for any number of parts in some patterns, and a rule in braces may hold a
    /// slash.
    private static int parts(String path) {
      var slashes = 0;
      for (var place = 0; place < path.length(); place++) {
        switch (path.charAt(place)) {
          case '/' -> slashes++;
          case '*', ':' -> {
            return 0;
          }
          default -> {}
        }
      }
      return slashes;
    }

    /// Nothing but small letters and hyphens: whatever else an address or a pattern may say there
    /// is left to Spring.
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
