package org.weft;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.weft.account.PersonId;
import org.weft.account.Way;

/// Opens pages and sends forms as a person's browser without JavaScript would.
public class Browser {
  private final MockMvcTester mvc;
  private final BiFunction<String, Way, SignedIn> sessions;
  private final @Nullable SignedIn session;
  private final @Nullable String address;

  @org.springframework.beans.factory.annotation.Autowired
  Browser(
      MockMvcTester mvc, JdbcIndexedSessionRepository rows, PlatformTransactionManager changes) {
    this(mvc, (name, way) -> new SignedIn(rows, changes, name, way), null, null);
  }

  private Browser(
      MockMvcTester mvc,
      BiFunction<String, Way, SignedIn> sessions,
      @Nullable SignedIn session,
      @Nullable String address) {
    this.mvc = mvc;
    this.sessions = sessions;
    this.session = session;
    this.address = address;
  }

  /// The browser of a person who has signed in just now.
  public Browser of(PersonId other) {
    return new Browser(
        mvc, sessions, sessions.apply(other.value().toString(), Way.CHOICE), address);
  }

  /// The browser of somebody who came by the link of a section.
  ///
  /// @param ticket what the session keeps of the link
  public Browser ofLink(String ticket) {
    return new Browser(mvc, sessions, sessions.apply("link:" + ticket, Way.SECTION_LINK), address);
  }

  /// The same at one address of the network; without it each request comes from another one, so
  /// that tests do not use up each other's limits.
  public Browser at(String other) {
    return new Browser(mvc, sessions, session, other);
  }

  /// Opens an address; a link that carries a secret leads on by itself, as in any browser.
  public MvcTestResult get(String address) {
    var result = perform(MockMvcRequestBuilders.get(java.net.URI.create(address)));
    return isClean(result)
        ? perform(
            MockMvcRequestBuilders.get(result.getResponse().getRedirectedUrl())
                .cookie(result.getResponse().getCookies()))
        : result;
  }

  /// Whether an answer leads to the address of a link without its secret.
  public static boolean isClean(MvcTestResult result) {
    var leads = result.getResponse().getRedirectedUrl();
    return leads != null && !leads.startsWith("/sign-in?") && leads.contains("/~");
  }

  /// Sends a form; fields come as name, value, name, value.
  public MvcTestResult post(String address, String... fields) {
    var request =
        MockMvcRequestBuilders.post(java.net.URI.create(address))
            .with(csrf())
            .contentType(MediaType.APPLICATION_FORM_URLENCODED);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return perform(request);
  }

  /// Sends any request as this person; for uploads and htmx.
  public MvcTestResult perform(AbstractMockHttpServletRequestBuilder<?> request) {
    if (session != null) {
      request.cookie(session.cookie());
    }
    request.with(sent -> {
      sent.setRemoteAddr(address == null ? somewhere() : address);
      return sent;
    });
    return mvc.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL));
  }

  private static String somewhere() {
    var random = ThreadLocalRandom.current();
    return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }

  /// The parsed page at an address, which must answer 200.
  public Document page(String address) {
    var result = get(address);
    if (result.getResponse().getStatus() != 200) {
      throw new AssertionError(address + " answered " + result.getResponse().getStatus());
    }
    return parse(result);
  }

  /// The parsed page of an answer.
  public static Document parse(MvcTestResult result) {
    try {
      return Jsoup.parse(
          result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
