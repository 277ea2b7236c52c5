package org.weft.account.link;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.weft.account.SecretHash;
import org.weft.site.Site;
import org.weft.site.guard.LinkForgottenException;

/// Takes the secret of a one-time link out of the address as soon as it is opened: it goes into a
/// cookie of this browser for an hour, and the reader is led to an address that says which link it
/// was and opens nothing. So it stands neither in the address bar nor in the history, and nobody is
/// told it as the page one came from.
///
/// Opening still uses nothing up, and needs no script. The pages behind it are given the secret as
/// the variable of their address, as if it still stood there.
@Component
class CleanAddresses implements WebMvcConfigurer, HandlerInterceptor {
  /// Long enough to sign in on the way.
  static final Duration LASTS = Duration.ofHours(1);

  private static final String[] LINKS = {
    "/sign-in/mail/*",
    "/sign-in/mail/*/again",
    "/sign-in/first/*",
    "/account/mail/*",
    "/invitations/*",
    "/joining/*",
    "/delegations/*",
    "/delegations/*/renewal"
  };

  /// Stands before what names a link; secrets do not have it.
  private static final String MARK = "~";

  private static final String SECRET = "[A-Za-z0-9_-]{20,100}";

  private final boolean secure;

  CleanAddresses(Site site) {
    this.secure = site.secure();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(LINKS);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var variables = variables(request);
    for (var variable : variables.entrySet()) {
      var value = variable.getValue();
      if (value.startsWith(MARK)) {
        variable.setValue(find(request, value).orElseThrow(LinkForgottenException::new));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
      } else if (value.matches(SECRET) && !request.getMethod().equals("POST")) {
        leadOn(request, response, value);
        return false;
      }
    }
    return true;
  }

  private void leadOn(HttpServletRequest request, HttpServletResponse response, String secret) {
    var mark = mark(secret);
    var cookie =
        ResponseCookie.from(name(mark), secret)
            .path("/")
            .maxAge(LASTS)
            .sameSite("Lax")
            .httpOnly(true)
            .secure(secure)
            .build();
    var query = request.getQueryString();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.LOCATION,
        request.getRequestURI().replace(secret, mark) + (query == null ? "" : "?" + query));
    response.setStatus(HttpStatus.SEE_OTHER.value());
  }

  private Optional<String> find(HttpServletRequest request, String mark) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name(mark)))
        .map(Cookie::getValue)
        .filter(secret -> mark(secret).equals(mark))
        .findFirst();
  }

  /// What names a link without saying its secret: 72 bits of a hash that is kept nowhere.
  private static String mark(String secret) {
    var hash = Arrays.copyOfRange(SecretHash.of("address of " + secret), 2, 11);
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private String name(String mark) {
    return (secure ? "__Host-" : "") + "weft-link-" + mark.substring(1);
  }

  private static Map<String, String> variables(HttpServletRequest request) {
    var variables = new HashMap<String, String>();
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> known) {
      known.forEach((name, value) -> variables.put(name.toString(), value.toString()));
    }
    return variables;
  }
}
