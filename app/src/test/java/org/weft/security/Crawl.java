package org.weft.security;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.Browser;

/// Follows every link and opens every form that somebody is offered, a few of each kind.
public final class Crawl {
  private static final int OF_A_KIND = 3;

  private final Browser browser;
  private final List<Row> rows;
  private final Map<String, Integer> seen = new HashMap<>();

  /// What each address answered, in the order in which they were met.
  public final Map<String, MvcTestResult> answers = new LinkedHashMap<>();

  /// Every form that changes something: where it goes, and what it sends.
  public final Map<String, Map<String, String>> forms = new LinkedHashMap<>();

  public Crawl(Browser browser, List<Row> rows, List<String> first) {
    this.browser = browser;
    this.rows = rows;
    var waiting = new ArrayDeque<String>(first);
    while (!waiting.isEmpty()) {
      var address = waiting.poll();
      if (!answers.containsKey(address)) {
        var answer = browser.get(address);
        answers.put(address, answer);
        waiting.addAll(offered(answer));
      }
    }
  }

  private List<String> offered(MvcTestResult answer) {
    var found = new ArrayList<String>();
    var location = answer.getResponse().getHeader("Location");
    if (location != null) {
      found.add(location);
    }
    if (String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")) {
      var page = Browser.parse(answer);
      page.select("a[href], [hx-get]")
          .forEach(a -> found.add(a.hasAttr("href") ? a.attr("href") : a.attr("hx-get")));
      for (var form : page.select("form[action]")) {
        if (form.attr("method").equalsIgnoreCase("post")) {
          forms.putIfAbsent(form.attr("action"), fields(form));
        } else {
          found.add(form.attr("action") + query(form));
        }
      }
    }
    return found.stream().map(a -> a.replaceFirst("#.*", "")).filter(this::isNew).toList();
  }

  private boolean isNew(String address) {
    if (!address.startsWith("/")
        || address.startsWith("/assets/")
        || address.contains("lang=")
        || answers.containsKey(address)) {
      return false;
    }
    var path = address.replaceFirst("\\?.*", "");
    var kind =
        rows.stream()
            .filter(r -> !r.changes())
            .map(r -> r.endpoint().pattern())
            .filter(p -> path.matches(p.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")))
            .findFirst()
            .orElse(path);
    var names = address.replaceAll("=[^&]*", "").replaceFirst("^[^?]*", "");
    var most = kind.endsWith(".pdf") ? 1 : OF_A_KIND;
    return seen.merge(kind + names, 1, Integer::sum) <= most;
  }

  private static Map<String, String> fields(Element form) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : form.select("input[name], select[name], textarea[name], button[name]")) {
      var chosen = field.normalName().equals("select") ? field.selectFirst("option[value]") : field;
      if (chosen != null && !field.attr("name").equals("_csrf")) {
        fields.put(field.attr("name"), chosen.attr("value"));
      }
    }
    return fields;
  }

  private static String query(Element form) {
    var query = new StringBuilder();
    fields(form)
        .forEach((name, value) ->
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(
                    java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
    return query.toString();
  }
}
