package org.weft.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;
import org.weft.site.guard.SafeHeaders;

/// What every answer must carry and must not carry, whatever it says.
public final class Carried {
  private static final String POLICY = "Content-Security-Policy";

  /// What is the same for everybody, so that anybody may keep it.
  private static final String THE_SAME_FOR_ALL = "/assets/.*|/cities/.*\\.(csv|json)";

  private Carried() {}

  /// What is wrong with an answer; empty for nothing.
  static List<String> wrong(Row row, MvcTestResult answer) {
    var wrong = new ArrayList<>(headers(answer));
    var response = answer.getResponse();
    var caching = Objects.requireNonNullElse(response.getHeader("Cache-Control"), "");
    var isPrivate = Objects.equals(row.foreign(), 404);
    if (isPrivate && !caching.contains("no-store")) {
      wrong.add("a private answer that may be kept: Cache-Control: " + caching);
    } else if (caching.isEmpty()
        || (caching.contains("public") && !row.endpoint().pattern().matches(THE_SAME_FOR_ALL))) {
      wrong.add("an answer that others may be shown: Cache-Control: " + caching);
    }
    if (String.valueOf(response.getContentType()).startsWith("text/html")) {
      wrong.addAll(page(Browser.parse(answer)));
    }
    return wrong;
  }

  private static List<String> headers(MvcTestResult answer) {
    var wrong = new ArrayList<String>();
    var response = answer.getResponse();
    SafeHeaders.of(false)
        .forEach((name, value) -> {
          var values = response.getHeaders(name);
          var narrower =
              (name.equals(POLICY) && values.toString().contains("sandbox"))
                  || (name.equals("Referrer-Policy") && values.equals(List.of("no-referrer")));
          if (!narrower && !values.equals(List.of(value))) {
            wrong.add(name + ": " + values);
          }
        });
    response.getHeaderNames().stream()
        .filter(n -> n.matches("(?i)server|x-powered-by|access-control-.*"))
        .forEach(wrong::add);
    return wrong;
  }

  /// What is wrong with a page; empty for nothing.
  public static List<String> page(Document page) {
    var wrong = new ArrayList<String>();
    for (var form : page.select("form")) {
      if (!form.attr("action").matches("(/(?!/).*)?")) {
        wrong.add("a form that leads elsewhere: " + form.attr("action"));
      }
      if (form.attr("method").equalsIgnoreCase("post")
          && form.select("input[name=_csrf]").stream().allMatch(i -> i.attr("value").isEmpty())) {
        wrong.add("a form without its token: " + form.attr("action"));
      }
    }
    page
        .select(
            "[style], script:not([src]), style, [href^=javascript:], [onclick], [onload], [onerror]")
        .stream()
        .map(Element::outerHtml)
        .forEach(wrong::add);
    return wrong;
  }
}
