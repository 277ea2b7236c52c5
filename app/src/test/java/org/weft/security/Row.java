package org.weft.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A line of `matrix.txt`: what everybody gets at one endpoint.
///
/// @param own the status by who asks for the things of their own city or network
/// @param foreign the status for everybody with a scope who asks for another city's or network's;
///   null where there is no scope
/// @param fields what fills the variables of the address, and the form
public record Row(
    Endpoint endpoint,
    Map<Who, Integer> own,
    @Nullable Integer foreign,
    Map<String, String> fields) {

  /// Reads the table.
  static List<Row> read(String text) {
    return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(Row::line).toList();
  }

  public static List<Row> readAll() throws IOException {
    try (var table = Row.class.getResourceAsStream("matrix.txt")) {
      return read(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /// The same with another value of a variable.
  public Row with(String name, String value) {
    var changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Row(endpoint, own, foreign, changed);
  }

  private static Row line(String line) {
    var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
    var method = words.removeFirst();
    var own = new EnumMap<Who, Integer>(Who.class);
    for (var who : Who.values()) {
      own.put(who, Integer.valueOf(words.removeFirst()));
    }
    words.removeFirst();
    var foreign = words.removeFirst();
    var endpoint = new Endpoint(method, words.removeFirst());
    var fields = new LinkedHashMap<String, String>();
    for (var word : words) {
      var parts = word.split("=", 2);
      fields.put(parts[0], parts.length > 1 ? parts[1].replace('+', ' ') : "");
    }
    return new Row(endpoint, own, foreign.equals("-") ? null : Integer.valueOf(foreign), fields);
  }

  /// The line of an endpoint that has none yet, to be filled in and looked at by a person.
  static Row missing(Endpoint endpoint) {
    return new Row(endpoint, Map.of(), 404, Map.of());
  }

  /// As it stands in the table.
  String line(Map<Who, Integer> statuses) {
    return "%-6s %s | %s   %s%s"
        .formatted(
            endpoint.method(),
            statuses.values().stream().map(String::valueOf).collect(Collectors.joining(" ")),
            foreign == null ? "-  " : foreign,
            endpoint.pattern(),
            fields.entrySet().stream()
                .map(f -> " " + f.getKey() + "=" + f.getValue())
                .collect(Collectors.joining()));
  }

  /// The status this person is to get.
  int expected(Who who, boolean foreigner) {
    return foreigner && foreign != null && !who.isWithoutScope() ? foreign : own.get(who);
  }

  /// The address with the things of a town.
  public String address(Town town) {
    var address = endpoint.pattern();
    for (var name : endpoint.variables()) {
      var value = town.value(fields.getOrDefault(name, "{" + name + "}"));
      // what no town has is at least of the right form
      var filled = value.startsWith("{") ? "018f0000-0000-7000-8000-000000000000" : value;
      address = address.replace("{" + name + "}", filled);
    }
    return address;
  }

  public AbstractMockHttpServletRequestBuilder<?> request(Town town) {
    var address = java.net.URI.create(address(town));
    var file = fields.get("file");
    AbstractMockHttpServletRequestBuilder<?> request =
        file == null
            ? MockMvcRequestBuilders.request(HttpMethod.valueOf(method()), address)
            : MockMvcRequestBuilders.multipart(address)
                .file(
                    new MockMultipartFile(
                        "file", "file.txt", "text/plain", town.value(file).getBytes()));
    fields.forEach((name, value) -> {
      if (!endpoint.variables().contains(name) && !name.equals("file")) {
        request.param(name, town.value(value));
      }
    });
    return request;
  }

  private String method() {
    return endpoint.method().equals("ANY") ? "GET" : endpoint.method();
  }

  public boolean changes() {
    return !List.of("GET", "ANY").contains(endpoint.method());
  }
}
