package org.weft.account.refusal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.weft.account.refusal.Refusals.Reason;
import org.weft.site.guard.StaleProofException;

/// Sees every answer of a page and every form without its token, and has the refusals noted. Pages
/// that do not exist for anybody are no refusals.
@Component
public class RefusedPages implements WebMvcConfigurer, HandlerInterceptor, AccessDeniedHandler {
  private final Refusals refusals;
  private final AccessDeniedHandler answer = new AccessDeniedHandlerImpl();

  RefusedPages(Refusals refusals) {
    this.refusals = refusals;
  }

  /// The first, so that it also sees what the others refuse.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    if (request.getDispatcherType() == DispatcherType.ERROR
        || request.getAttribute(StaleProofException.class.getName()) != null) {
      return;
    }
    switch (response.getStatus()) {
      case 403 -> Refusals.quietly(() -> refusals.note(Reason.FORBIDDEN, request));
      case 404 -> Refusals.quietly(() -> refusals.noteNothing(request));
      case 429 -> Refusals.quietly(() -> refusals.note(Reason.LIMIT, request));
      default -> {
        // not refused
      }
    }
  }

  /// A form without its token.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, jakarta.servlet.ServletException {
    Refusals.quietly(() -> refusals.note(Reason.TOKEN, request));
    answer.handle(request, response, denied);
  }
}
