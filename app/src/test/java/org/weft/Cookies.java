package org.weft;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A browser that keeps its cookies, and so its session, from one request to the next, and comes
/// from one address.
public final class Cookies {
  private final Browser browser;
  private final Map<String, Cookie> kept = new LinkedHashMap<>();

  public Cookies(Browser browser) {
    this.browser = browser.at("10.%d.%d.%d".formatted(part(), part(), part()));
  }

  public MvcTestResult get(String address) {
    var result = perform(MockMvcRequestBuilders.get(URI.create(address)));
    return Browser.isClean(result) ? get(result.getResponse().getRedirectedUrl()) : result;
  }

  /// Sends a form; fields come as name, value, name, value.
  public MvcTestResult post(String address, String... fields) {
    var request = MockMvcRequestBuilders.post(URI.create(address));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return perform(request.with(SecurityMockMvcRequestPostProcessors.csrf()));
  }

  public MvcTestResult perform(AbstractMockHttpServletRequestBuilder<?> request) {
    if (!kept.isEmpty()) {
      request.cookie(kept.values().toArray(Cookie[]::new));
    }
    var result = browser.perform(request);
    for (var cookie : result.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) {
        kept.remove(cookie.getName());
      } else {
        kept.put(cookie.getName(), cookie);
      }
    }
    return result;
  }

  private static int part() {
    return ThreadLocalRandom.current().nextInt(256);
  }

  /// Forgets the session, as a browser does after a night.
  public void forget(String cookie) {
    kept.remove(cookie);
  }
}
