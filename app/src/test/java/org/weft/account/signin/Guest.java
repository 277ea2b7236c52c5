package org.weft.account.signin;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;

/// Somebody with a browser that keeps its cookies, as signing in needs them.
public final class Guest {
  private final Browser browser;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Guest(Browser browser) {
    this.browser = browser;
  }

  /// Sends this header with every request.
  public Guest saying(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public MvcTestResult get(String address) {
    var result = send(MockMvcRequestBuilders.get(URI.create(address)));
    return Browser.isClean(result) ? get(result.getResponse().getRedirectedUrl()) : result;
  }

  public Document page(String address) {
    return Browser.parse(get(address));
  }

  /// Sends a form; fields come as name, value, name, value.
  public MvcTestResult post(String address, String... fields) {
    var request =
        MockMvcRequestBuilders.post(URI.create(address))
            .with(csrf())
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(request);
  }

  /// The value of a cookie, or nothing.
  public String cookie(String name) {
    return cookies.containsKey(name) ? cookies.get(name).getValue() : "";
  }

  /// Takes a cookie from elsewhere.
  public void keep(Cookie cookie) {
    cookies.put(cookie.getName(), cookie);
  }

  private MvcTestResult send(MockHttpServletRequestBuilder request) {
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    var result = browser.perform(request);
    for (var cookie : result.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return result;
  }
}
