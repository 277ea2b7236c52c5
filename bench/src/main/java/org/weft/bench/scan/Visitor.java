package org.weft.bench.scan;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// One person’s browser, with cookies, which follows nothing by itself.
final class Visitor {
  static final List<String> HEADERS =
      List.of(
          "content-security-policy",
          "x-content-type-options",
          "referrer-policy",
          "permissions-policy",
          "cross-origin-opener-policy",
          "cache-control");

  private final String site;
  private final String name;
  private final HttpClient client;

  Visitor(String site, String name) {
    this.site = site;
    this.name = name;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  String name() {
    return name;
  }

  /// What came back.
  record Answer(int status, Map<String, List<String>> headers, String body, Duration took) {
    Optional<String> header(String header) {
      return Optional.ofNullable(headers.get(header)).map(List::getFirst);
    }

    boolean isPage() {
      return header("content-type").orElse("").startsWith("text/html");
    }

    Document page() {
      return Jsoup.parse(body);
    }

    /// What every answer must carry and this one does not; empty for nothing.
    String missingHeaders() {
      var missing = HEADERS.stream().filter(h -> !headers.containsKey(h)).toList();
      return missing.isEmpty() ? "" : "without " + missing;
    }
  }

  Answer get(String address) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(site + address)).GET());
  }

  Answer post(String address, Map<String, String> fields) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(site + address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /// Signs in as one of the demonstration’s people.
  void signIn(String person, String token) throws IOException {
    var answer = post("/sign-in", Map.of("person", person, "_csrf", token));
    if (answer.status() != 303) {
      throw new IOException("signing in answered " + answer.status());
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    var start = System.nanoTime();
    try {
      var response =
          client.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(),
          response.headers().map(),
          response.body(),
          Duration.ofNanos(System.nanoTime() - start));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
