package org.weft.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Headers, cookies and the [Actor] parameter of controllers. What a reader may see is decided by
/// the use cases, never by address patterns here.
@Configuration
class AccountConfiguration implements WebMvcConfigurer {
  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'"
          + " data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final Sessions sessions;

  AccountConfiguration(Sessions sessions) {
    this.sessions = sessions;
  }

  /// Only where pages are served: a command that reads files has no requests to secure.
  @Bean
  @ConditionalOnWebApplication
  static SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()")))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout ->
            logout.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies("weft-session"))
        .build();
  }

  @Bean
  static CookieSerializer cookies(@Value("${weft.secure:false}") boolean secure) {
    var cookies = new DefaultCookieSerializer();
    cookies.setCookieName(secure ? "__Host-weft-session" : "weft-session");
    cookies.setCookiePath("/");
    cookies.setUseSecureCookie(secure);
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    cookies.setCookieMaxAge((int) Duration.ofHours(12).toSeconds());
    return cookies;
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
