package org.weft.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.weft.practice.db.Tables.PRACTICES;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.Browser;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.framework.Loading;

/// Towns that answer the same questionnaire, and requests that leave nothing behind.
public final class Towns {
  private final ApplicationContext context;
  final FrameworkVersion framework;

  public Towns(ApplicationContext context) {
    this.context = context;
    var id = "t-" + UUID.randomUUID();
    try (var file = Towns.class.getResourceAsStream("/org/weft/assessment/all-kinds.yaml")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("ID", id);
      context.getBean(Loading.class).load(text.getBytes(StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    this.framework = context.getBean(Frameworks.class).find(id, "1").orElseThrow();
  }

  public Town town() {
    return furnished(new Town(context, framework));
  }

  /// A town whose people write this wherever they may write anything.
  public Town town(String everywhere) {
    return furnished(new Town(context, framework, everywhere, everywhere));
  }

  private Town furnished(Town town) {
    var style = town.browser(Who.PUBLIC).page("/").selectFirst("link[rel=stylesheet]").attr("href");
    town.values.put("hash", style.split("/")[2]);
    town.values.put("name", style.split("/")[3]);
    town.values.put("practice", practice());
    new Circle(town).office();
    return town;
  }

  /// A practice of the library, which everybody may read.
  private String practice() {
    var slug = "p-" + UUID.randomUUID();
    context
        .getBean(DSLContext.class)
        .insertInto(PRACTICES)
        .set(PRACTICES.SLUG, slug)
        .set(PRACTICES.TITLE, slug)
        .set(PRACTICES.CITY, "Oslo")
        .set(PRACTICES.COUNTRY, "NO")
        .set(PRACTICES.SUMMARY, "Everybody is met at the door.")
        .set(PRACTICES.SOURCE, "test")
        .execute();
    return slug;
  }

  /// Sends a request whose consequences are undone.
  public MvcTestResult without(Browser browser, AbstractMockHttpServletRequestBuilder<?> request) {
    var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          return browser.perform(request);
        }));
  }

  /// The same with the token that every form carries.
  public MvcTestResult send(Browser browser, Row row, Town town) {
    var request = row.request(town);
    return without(browser, row.changes() ? request.with(csrf()) : request);
  }

  /// The status of an answer; an exception that nobody caught is 500.
  public static int status(MvcTestResult answer) {
    return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
  }
}
