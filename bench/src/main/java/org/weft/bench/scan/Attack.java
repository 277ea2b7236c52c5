package org.weft.bench.scan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Something that is sent, and how to tell that it worked.
///
/// @param kind what it tries
/// @param text what is sent; `ZQ` marks it
record Attack(String kind, String text) {
  static final Duration SLEEP = Duration.ofSeconds(4);

  private static final Pattern TRACE =
      Pattern.compile(
          "(?m)^\\s*at [\\w.$]+\\([\\w]+\\.java:\\d+\\)|PSQLException|org\\.springframework\\.|org\\.jooq\\.|java\\.lang\\.\\w+Exception|SQLState");

  /// What would run if it came back as markup; no page of the program has any of it.
  private static final String RUNS =
      "script:not([src]), img[src=x], [onmouseover], [onerror], [onload], [style],"
          + " [href^=javascript:], [src^=javascript:], [action^=javascript:]";

  /// Everything that is tried at every place.
  static List<Attack> all() {
    return List.of(
        new Attack("script", "ZQ\"'><script>zq()</script><img src=x onerror=zq()>"),
        new Attack("attribute", "ZQ\" onmouseover=\"zq()\" x=\""),
        new Attack("link", "javascript:zq()//ZQ"),
        new Attack("sql", "ZQ' or '1'='1' --"),
        new Attack("sql time", "1; select pg_sleep(5); --"),
        new Attack("sql time", "' || (select pg_sleep(5))::text || '"),
        new Attack("full text", "a & | ! :* <-> ( ' \\"),
        new Attack("path", "../../../../../../etc/passwd"),
        new Attack("path", "..%2f..%2f..%2fetc%2fpasswd"),
        new Attack("header", "ZQ\r\nX-Zq: 1\r\n\r\n<html>"),
        new Attack("template", "ZQ${7*191}{{7*191}}#{7*191}<%=7*191%>"),
        new Attack("redirect", "//evil.example/ZQ"),
        new Attack("redirect", "https://evil.example/ZQ"),
        new Attack("command", "ZQ; sleep 5; $(sleep 5)`sleep 5`"),
        new Attack("number", "99999999999999999999"),
        new Attack("number", "-1"),
        new Attack("nul", "ZQ\0end"),
        new Attack("surrogates", "ZQ\ud800 \u202egnp.exe\u200b"),
        new Attack("format", "%s%n%x{0}'{1}"),
        new Attack("xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
        new Attack("long", "Z".repeat(100_000)));
  }

  /// What is wrong with the answer; empty for nothing.
  String judge(Visitor.Answer answer) {
    var body = answer.body();
    if (answer.status() >= 500) {
      return "status " + answer.status();
    }
    if (TRACE.matcher(body).find()) {
      return "a trace of the program";
    }
    if (answer.isPage() && !answer.page().select(RUNS).isEmpty()) {
      return "markup of the attacker’s in the page";
    }
    if (body.contains("root:x:0:0")) {
      return "a file of the server";
    }
    if (kind.equals("template") && body.contains("1337")) {
      return "evaluated";
    }
    if (answer.header("x-zq").isPresent()) {
      return "a header of the attacker’s";
    }
    var location = answer.header("location").orElse("").toLowerCase(Locale.ROOT);
    if (location.startsWith("//")
        || location.contains("evil.example/") && location.startsWith("http")) {
      return "leads to " + location;
    }
    if ((kind.contains("time") || kind.equals("command")) && answer.took().compareTo(SLEEP) > 0) {
      return "took " + answer.took().toMillis() + " ms";
    }
    return answer.missingHeaders();
  }
}
