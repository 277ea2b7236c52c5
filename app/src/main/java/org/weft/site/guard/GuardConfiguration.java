package org.weft.site.guard;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Where the filters of this package stand.
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {
  /// Before those that read and write the session.
  private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 10;

  @Bean
  static FilterRegistrationBean<DatabaseAwayFilter> databaseAway(Clock clock) {
    var filter = new FilterRegistrationBean<>(new DatabaseAwayFilter(clock));
    filter.setOrder(OUTERMOST);
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }
}
