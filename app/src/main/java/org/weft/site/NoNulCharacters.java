package org.weft.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a request whose parameters hold the character NUL: nobody can type it, and PostgreSQL
/// cannot keep it in a text.
final class NoNulCharacters implements HandlerInterceptor {
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var found =
        request.getParameterMap().values().stream()
            .flatMap(Arrays::stream)
            .anyMatch(value -> value.indexOf('\0') >= 0);
    if (found) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
    return !found;
  }
}
