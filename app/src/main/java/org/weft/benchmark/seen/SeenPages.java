package org.weft.benchmark.seen;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.benchmark.Mark;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;

/// Writes down, before a page or a table leaves, which results it holds that are not open to
/// everybody: one entry for all of them. Looking at the same again is written down once in an hour;
/// taking a table away each time. That somebody looks at their own city's results is not written
/// down here.
@ControllerAdvice
class SeenPages implements ResponseBodyAdvice<Object> {
  /// So many results are named in an entry; the others are found by their cities all the same.
  private static final int NAMED = 50;

  private static final int LONGEST_ADDRESS = 200;

  private final Seen seen;
  private final Trail trail;

  SeenPages(Seen seen, Trail trail) {
    this.seen = seen;
    this.trail = trail;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    var noted = seen.take();
    if (noted != null && isShown(response)) {
      var limited = returned.getMethodAnnotation(Limited.class);
      record(noted, request, limited != null && limited.value() == Cost.EXPORT);
    }
    return body;
  }

  private void record(Seen.Noted noted, ServerHttpRequest request, boolean taken) {
    var marks =
        noted.marks().values().stream()
            .filter(mark -> taken || !noted.actor().reads(mark.city().value()))
            .sorted(Comparator.comparing(mark -> mark.assessment().value()))
            .toList();
    if (marks.isEmpty()) {
      return;
    }
    var event = event(marks, request.getURI().getRawPath(), taken);
    if (taken) {
      trail.record(noted.actor(), event);
    } else {
      trail.recordHourly(noted.actor(), event);
    }
  }

  private static Event event(List<Mark> marks, String address, boolean taken) {
    var kind = taken ? Event.Kind.EXPORTED : Event.Kind.RESULT_VIEWED;
    var assessments = marks.stream().map(mark -> mark.assessment().value()).distinct().toList();
    var place = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    var more = assessments.size() - NAMED;
    var event =
        assessments.size() == 1
            ? new Event(kind, "result", assessments.getFirst()).change(null, taken ? place : null)
            : new Event(kind, "results", place)
                .change(
                    null,
                    assessments.stream()
                            .limit(NAMED)
                            .map(Object::toString)
                            .collect(Collectors.joining(","))
                        + (more > 0 ? ",+" + more : ""));
    return event.concerning(
        marks.stream()
            .map(mark -> new Event.Concern(mark.city().value(), network(mark)))
            .distinct()
            .toList());
  }

  private static java.util.@Nullable UUID network(Mark mark) {
    var network = mark.network();
    return network == null ? null : network.value();
  }

  /// A page, also one that says what is wrong with its address; not the page of an error.
  private static boolean isShown(ServerHttpResponse response) {
    return !(response instanceof ServletServerHttpResponse servlet)
        || servlet.getServletResponse().getStatus() < 400
        || servlet.getServletResponse().getStatus() == 422;
  }
}
