package org.weft.account.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.weft.site.guard.Limited;

/// Counts requests for pages that are marked as [Limited], before anything is read for them.
@Component
class LimitedPages implements WebMvcConfigurer, HandlerInterceptor {
  private final Limits limits;

  LimitedPages(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var limited =
        handler instanceof HandlerMethod method ? method.getMethodAnnotation(Limited.class) : null;
    if (limited != null) {
      var limit =
          switch (limited.value()) {
            case SEARCH -> Limit.SEARCH;
            case EXPORT -> Limit.EXPORT;
          };
      var person = request.getRemoteUser();
      if (person == null) {
        limits.takeByAddress(limit);
      } else {
        limits.take(limit, person);
      }
    }
    return true;
  }
}
