package org.weft.bench.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weft.bench.load.Program;

/// Proves that it finds weaknesses, then starts a demonstration of its own and attacks it. Ends
/// with 1 when it found something and with 2 when it is blind to something.
public final class Scan {
  private static final List<String> FIRST =
      List.of("/", "/office", "/sign-in", "/account", "/people");
  private static final int PEOPLE = 5;

  private final String site;
  private final Set<String> findings = new LinkedHashSet<>();
  private final Set<String> tried = new LinkedHashSet<>();
  private int requests;

  private Scan(String site) {
    this.site = site;
  }

  public static void main(String[] args) throws Exception {
    if (!bites()) {
      System.exit(2);
    }
    if (List.of(args).contains("--planted")) {
      return;
    }
    var home = Path.of(System.getProperty("weft.home", "."));
    var folder = Files.createTempDirectory("weft-scan");
    int found;
    try (var program = Program.start(home, folder.resolve("data"), 18_099)) {
      var scan = new Scan("http://127.0.0.1:" + program.port());
      scan.everybody();
      found = scan.findings.size();
      System.out.printf(
          "%d places, %d requests, %d findings%n", scan.tried.size(), scan.requests, found);
    }
    System.exit(found == 0 ? 0 : 1);
  }

  /// Whether every weakness that was planted is found, and nothing where none was.
  private static boolean bites() throws IOException {
    System.out.println("On a site with planted weaknesses:");
    try (var planted = new Planted()) {
      var scan = new Scan(planted.site());
      scan.attack(new Visitor(planted.site(), "the prover"));
      var blind =
          Planted.WEAKNESSES.entrySet().stream()
              .filter(w ->
                  scan.findings.stream()
                      .noneMatch(f ->
                          f.contains("/" + w.getKey() + "?") && f.contains(w.getValue())
                              || f.contains("/" + w.getKey() + " ") && f.contains(w.getValue())))
              .map(Map.Entry::getKey)
              .toList();
      var invented = scan.findings.stream().filter(f -> f.contains("/safe")).toList();
      System.out.printf(
          "%d planted weaknesses, %d found%n",
          Planted.WEAKNESSES.size(), Planted.WEAKNESSES.size() - blind.size());
      blind.forEach(page -> System.out.println("not found: " + page));
      invented.forEach(finding -> System.out.println("found where none is: " + finding));
      return blind.isEmpty() && invented.isEmpty();
    }
  }

  private void everybody() throws IOException {
    attack(new Visitor(site, "the public"));
    var choice = new Visitor(site, "").get("/sign-in").page();
    var people =
        new ArrayList<>(choice.select("form:has([name=person]) [name=person]").eachAttr("value"));
    for (var person : people.stream().limit(PEOPLE).toList()) {
      var visitor = new Visitor(site, person);
      var token = visitor.get("/sign-in").page().selectFirst("[name=_csrf]");
      visitor.signIn(person, token == null ? "" : token.attr("value"));
      attack(visitor);
    }
  }

  private void attack(Visitor visitor) throws IOException {
    var walk = new Walk(visitor);
    var places =
        walk.from(
            FIRST,
            (address, answer) ->
                tell(
                    visitor,
                    address,
                    "",
                    answer.status() >= 500
                        ? "status " + answer.status()
                        : answer.missingHeaders()));
    requests += walk.pages();
    System.out.printf("%s: %d pages, %d places%n", visitor.name(), walk.pages(), places.size());
    for (var place : places.values()) {
      attack(visitor, place);
    }
  }

  private void attack(Visitor visitor, Walk.Place place) throws IOException {
    for (var field : place.fields().keySet()) {
      var spot = place.method() + " " + Walk.shape(place.address()) + " " + field;
      if (field.equals("_csrf") || !tried.add(spot)) {
        continue;
      }
      for (var attack : Attack.all()) {
        var answer = send(visitor, place, field, attack.text());
        requests++;
        tell(visitor, spot, attack.kind(), attack.judge(answer));
      }
    }
  }

  private static Visitor.Answer send(Visitor visitor, Walk.Place place, String field, String text)
      throws IOException {
    var fields = new LinkedHashMap<>(place.fields());
    fields.put(field, text);
    return switch (place.method()) {
      case "POST" -> {
        var token = visitor.get(place.page()).page().selectFirst("[name=_csrf]");
        fields.put("_csrf", token == null ? "" : token.attr("value"));
        yield visitor.post(place.address(), fields);
      }
      case "GET" -> visitor.get(place.address() + "?" + Visitor.form(fields));
      default -> {
        var part = Visitor.form(Map.of("", text)).substring(1);
        yield visitor.get(place.address() + part.substring(0, Math.min(part.length(), 6_000)));
      }
    };
  }

  private void tell(Visitor visitor, String where, String kind, String what) {
    var finding = "%s as %s, %s: %s".formatted(where, visitor.name(), kind, what);
    if (!what.isEmpty() && findings.add(finding)) {
      System.out.println(finding);
    }
  }
}
