package org.weft.benchmark.seen;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.weft.account.Actor;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Reader;
import org.weft.benchmark.ResultId;
import org.weft.benchmark.Visibility;

/// Notes which results the page of this request shows that are not open to everybody; when the page
/// is finished, [SeenPages] writes them down together, as one entry of the trail. So no place that
/// shows results needs to know what else stands on the page.
@Component
public class Seen {
  private static final String NOTED = Seen.class.getName();

  /// What the page shows.
  record Noted(Actor actor, Map<ResultId, Mark> marks) {}

  /// Notes what is shown to a reader. Public results leave no entry; outside of a request there is
  /// no page.
  public void note(Reader reader, Collection<Mark> shown) {
    var closed = shown.stream().filter(m -> m.visibility() != Visibility.PUBLIC).toList();
    var request = RequestContextHolder.getRequestAttributes();
    if (closed.isEmpty() || request == null) {
      return;
    }
    var noted = noted(request);
    var all = noted == null ? new Noted(reader.actor(), new LinkedHashMap<>()) : noted;
    closed.forEach(mark -> all.marks().put(mark.result(), mark));
    request.setAttribute(NOTED, all, RequestAttributes.SCOPE_REQUEST);
  }

  /// What was noted of this request, once; null for nothing.
  @Nullable Noted take() {
    var request = RequestContextHolder.getRequestAttributes();
    var noted = request == null ? null : noted(request);
    if (request != null && noted != null) {
      request.removeAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
    }
    return noted;
  }

  private static @Nullable Noted noted(RequestAttributes request) {
    return request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST) instanceof Noted noted
        ? noted
        : null;
  }
}
