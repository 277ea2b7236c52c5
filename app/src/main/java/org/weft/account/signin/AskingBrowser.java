package org.weft.account.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.weft.site.Site;

/// Knows a browser again that asked for a link: by a cookie that says nothing else and is gone with
/// the link.
@Component
class AskingBrowser {
  private final boolean secure;
  private final String name;

  AskingBrowser(Site site) {
    this.secure = site.secure();
    this.name = this.secure ? "__Host-weft-asked" : "weft-asked";
  }

  /// What the browser was given when it asked; empty if it never did.
  Optional<Secret> find(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .filter(value -> value.matches("[A-Za-z0-9_-]{32}"))
        .map(Secret::new)
        .findFirst();
  }

  /// The browser's secret, made now if it has none; it lasts as long as a link that is sent now.
  Secret mark(HttpServletRequest request, HttpServletResponse response) {
    var secret = find(request).orElseGet(Secret::make);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, secret.text())
            .path("/")
            .maxAge(MailLinks.LASTS)
            .sameSite("Lax")
            .httpOnly(true)
            .secure(secure)
            .build()
            .toString());
    return secret;
  }
}
