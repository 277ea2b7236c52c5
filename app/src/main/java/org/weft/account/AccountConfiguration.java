package org.weft.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.weft.account.refusal.RefusedPages;
import org.weft.site.Site;
import org.weft.site.guard.SafeHeaders;

/// Headers, cookies and the [Actor] parameter of controllers. What a reader may see is decided by
/// the use cases, never by address patterns here.
@Configuration
class AccountConfiguration implements WebMvcConfigurer {
  private final Sessions sessions;

  AccountConfiguration(Sessions sessions) {
    this.sessions = sessions;
  }

  /// Only where pages are served: a command that reads files has no requests to secure.
  @Bean
  @ConditionalOnWebApplication
  static SecurityFilterChain security(HttpSecurity http, Site site, RefusedPages refused)
      throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers -> write(headers, site))
        .exceptionHandling(faults -> faults.accessDeniedHandler(refused))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout ->
            logout.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies(cookieName(site)))
        .build();
  }

  /// [SafeHeaders] on every answer. What is not named there is cached by nobody, unless a page says
  /// otherwise; a header that a page has set itself, such as the narrower policy of a download,
  /// stays as it is.
  private static void write(HeadersConfigurer<HttpSecurity> headers, Site site) {
    headers.defaultsDisabled().cacheControl(_ -> {});
    SafeHeaders.of(site.secure())
        .forEach((name, value) -> headers.addHeaderWriter(new StaticHeadersWriter(name, value)));
  }

  @Bean
  static CookieSerializer cookies(Site site, SessionSettings settings) {
    var cookies = new DefaultCookieSerializer();
    cookies.setCookieName(cookieName(site));
    cookies.setCookiePath("/");
    cookies.setUseSecureCookie(site.secure());
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    cookies.setCookieMaxAge((int) settings.longest().toSeconds());
    return cookies;
  }

  private static String cookieName(Site site) {
    return site.secure() ? "__Host-weft-session" : "weft-session";
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new HandlerMethodArgumentResolver() {
          @Override
          public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
          }

          @Override
          public Object resolveArgument(
              MethodParameter parameter,
              @Nullable ModelAndViewContainer container,
              NativeWebRequest request,
              @Nullable WebDataBinderFactory binders) {
            return sessions.actor(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
          }
        });
  }
}
