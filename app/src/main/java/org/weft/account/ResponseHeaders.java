package org.weft.account;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.weft.site.Site;
import org.weft.site.guard.SafeHeaders;

/// Lets the security filters write [SafeHeaders] on every answer. A header that a page has set
/// itself, such as the narrower policy of a download, stays as it is.
public final class ResponseHeaders {
  private ResponseHeaders() {}

  /// For the filter chain. What is not named here is cached by nobody, unless a page says
  /// otherwise.
  public static void write(HeadersConfigurer<HttpSecurity> headers, Site site) {
    headers.defaultsDisabled().cacheControl(_ -> {});
    SafeHeaders.of(site.secure())
        .forEach((name, value) -> headers.addHeaderWriter(new StaticHeadersWriter(name, value)));
  }
}
