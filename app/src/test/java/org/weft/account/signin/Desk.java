package org.weft.account.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A browser without scripts at a program that answers on a port, with cookies that it keeps from
/// one instance of the program to the next, as behind a proxy.
final class Desk implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private int port;

  Desk(int port) {
    this.port = port;
  }

  /// From now on another instance answers.
  void moveTo(int other) {
    port = other;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  /// The page at an address, or the one it leads to.
  Document page(String path) throws IOException, InterruptedException {
    var answer = get(path);
    for (var i = 0; i < 3 && answer.statusCode() == 303; i++) {
      answer = get(answer.headers().firstValue("Location").orElseThrow());
    }
    return Jsoup.parse(answer.body());
  }

  /// Opens a link and sends the form that it shows.
  HttpResponse<String> open(String link, Map<String, String> fields)
      throws IOException, InterruptedException {
    var form = page(link).select("main form").getFirst();
    return send(form.attr("action"), fields, form.select("[name=_csrf]").val());
  }

  /// Sends fields with the token of a form on a page.
  HttpResponse<String> post(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(path, fields, token(page(page)));
  }

  /// Sends a form as it stands.
  HttpResponse<String> submit(Element form) throws IOException, InterruptedException {
    var fields =
        form.select("[name]:not([name=_csrf])").stream()
            .collect(Collectors.toMap(f -> f.attr("name"), Element::val));
    return send(form.attr("action"), fields, form.select("[name=_csrf]").val());
  }

  static String token(Document page) {
    return page.select("[name=_csrf]").getFirst().val();
  }

  HttpResponse<String> send(String path, Map<String, String> fields, String token)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    client.close();
  }
}
