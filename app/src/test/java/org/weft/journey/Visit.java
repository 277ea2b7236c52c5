package org.weft.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One person's visit in a browser window of its own: what they saw, and what went wrong on the
/// way.
public final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final String site;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();

  /// How the visitor has set up the browser.
  ///
  /// @param width of the window in CSS pixels
  public record Setup(String language, int width, ColorScheme scheme, boolean scripts) {
    public static final Setup DESK = new Setup("en", 1280, ColorScheme.LIGHT, true);
    public static final Setup PHONE_AT_NIGHT = new Setup("fr", 360, ColorScheme.DARK, true);
    public static final Setup NARROW = new Setup("ar", 320, ColorScheme.LIGHT, true);

    Setup withoutScripts() {
      return new Setup(language, width, scheme, false);
    }

    Setup in(String other) {
      return new Setup(other, width, scheme, scripts);
    }
  }

  /// At the demonstration that is served on a port of this machine.
  public Visit(Browser browser, int port, Setup setup) {
    this(browser, "http://127.0.0.1:" + port, setup);
  }

  /// At an address of one's own choice, such as that of the settings.
  Visit(Browser browser, String site, Setup setup) {
    this.site = site;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(setup.width(), 900)
                .setColorScheme(setup.scheme())
                .setLocale(setup.language())
                .setJavaScriptEnabled(setup.scripts())
                .setBypassCSP(false));
    page = context.newPage();
    page.onConsoleMessage(m -> {
      // a 4xx answer is told by its page; the browser's own line about it is no fault
      if (m.type().equals("error") && !m.text().startsWith("Failed to load resource")) {
        complaints.add(page.url() + ": " + m.text());
      }
    });
    page.onPageError(e -> complaints.add(page.url() + ": " + e));
    page.onRequest(r -> {
      if (!r.url().startsWith(site) && !r.url().startsWith("data:")) {
        foreign.add(r.url());
      }
    });
  }

  /// The page that the visitor has before them.
  public Page page() {
    return page;
  }

  /// Opens an address of the site and returns its status.
  public int open(String address) {
    return page.navigate(site + address).status();
  }

  /// Signs in as one of the demonstration's people.
  public void signIn(String name) {
    open("/sign-in?lang=en");
    page.locator("li", new Page.LocatorOptions().setHasText(name))
        .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
        .click();
    page.waitForLoadState();
  }

  /// What the browser complained of: script errors and breaches of the content policy.
  public List<String> complaints() {
    return complaints;
  }

  /// Requests to other hosts, of which there must be none.
  public List<String> foreign() {
    return foreign;
  }

  /// What axe finds on the page, one line each.
  public List<String> findings() {
    return new AxeBuilder(page)
            // there are no frames of other sites, for which axe would open a window of its own
            .setLegacyMode(true)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(v ->
                v.getId()
                    + ": "
                    + v.getNodes().stream()
                        .limit(3)
                        .map(n -> n.getHtml())
                        .collect(Collectors.joining(" | ")))
            .toList();
  }

  /// By how many pixels the page is wider than the window.
  public int overflow() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /// What is chosen in lists that are too narrow for it.
  public List<String> cut() {
    var cut =
        (List<?>)
            page.evaluate(
                """
                [...document.querySelectorAll("select")].filter(s => {
                  const pen = document.createElement("canvas").getContext("2d"), style = getComputedStyle(s);
                  pen.font = style.font;
                  return pen.measureText(s.selectedOptions[0].text).width
                    > s.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) + 1;
                }).map(s => s.id + ": " + s.selectedOptions[0].text)
                """);
    return cut.stream().map(String::valueOf).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
