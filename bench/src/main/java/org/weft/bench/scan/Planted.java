package org.weft.bench.scan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/// A site with one weakness on each page, to prove before each scan that it finds them: a scanner
/// that is blind finds nothing either. It answers this machine alone and is no part of the program.
final class Planted implements AutoCloseable {
  /// Every weakness by the page that has it, with what the scan must say of it.
  static final Map<String, String> WEAKNESSES = weaknesses();

  private static final Duration SLOW = Attack.SLEEP.plusMillis(500);

  private final HttpServer server;

  Planted() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private static Map<String, String> weaknesses() {
    var all = new LinkedHashMap<String, String>();
    all.put("text", "markup of the attacker’s");
    all.put("attribute", "markup of the attacker’s");
    all.put("link", "markup of the attacker’s");
    all.put("sql", "a trace of the program");
    all.put("trace", "a trace of the program");
    all.put("fault", "status 500");
    all.put("file", "a file of the server");
    all.put("template", "evaluated");
    all.put("header", "a header of the attacker’s");
    all.put("redirect", "leads to ");
    all.put("slow", "took ");
    all.put("bare", "without [content-security-policy]");
    return all;
  }

  String site() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var page = exchange.getRequestURI().getPath().substring(1);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "text/html; charset=utf-8");
      Visitor.HEADERS.stream()
          .filter(header -> !page.equals("bare") || !header.equals("content-security-policy"))
          .forEach(header -> headers.set(header, "none"));
      var typed = typed(exchange);
      var body = body(page, typed, exchange);
      var status =
          page.equals("fault") && typed.contains("'")
              ? 500
              : headers.containsKey("Location") ? 303 : 200;
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String body(String page, String typed, HttpExchange exchange) {
    return switch (page) {
      case "" -> home();
      case "text" -> "<p>" + typed + "</p>";
      case "attribute" -> "<input value=\"" + typed.replace("<", "&lt;") + "\">";
      case "link" -> "<a href=\"" + escaped(typed) + "\">on</a>";
      case "sql" -> typed.contains("'") ? "org.postgresql.util.PSQLException: at or near" : "none";
      case "trace" ->
          typed.startsWith("9999999999") ? "<pre>\n  at org.site.Page.show(Page.java:7)</pre>" : "";
      case "file" -> typed.contains("../etc/passwd") ? "root:x:0:0:root:/root" : "no such file";
      case "template" -> escaped(typed.replace("${7*191}", "1337"));
      case "header" -> {
        if (typed.contains("\r\nX-Zq: 1")) {
          exchange.getResponseHeaders().set("X-Zq", "1");
        }
        yield "none";
      }
      case "redirect" -> {
        if (typed.startsWith("//")) {
          exchange.getResponseHeaders().set("Location", typed);
        }
        yield "on";
      }
      case "slow" -> {
        if (typed.startsWith("1; select pg_sleep")) {
          pause();
        }
        yield "none";
      }
      default -> "<p>" + escaped(typed) + "</p>";
    };
  }

  /// Links to every weak page and to one that has none.
  private static String home() {
    var links = new StringBuilder("<p><a href=\"/safe?q=1\">safe</a></p>");
    WEAKNESSES
        .keySet()
        .forEach(page -> links.append("<p><a href=\"/%1$s?q=1\">%1$s</a></p>".formatted(page)));
    return links.toString();
  }

  private static String typed(HttpExchange exchange) {
    var query = exchange.getRequestURI().getRawQuery();
    return query == null || !query.startsWith("q=")
        ? ""
        : URLDecoder.decode(query.substring(2), StandardCharsets.UTF_8);
  }

  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void pause() {
    try {
      Thread.sleep(SLOW);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
