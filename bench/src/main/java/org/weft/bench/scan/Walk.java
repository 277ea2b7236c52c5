package org.weft.bench.scan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Follows what a person is offered, a few addresses of each shape, and notes every place that
/// takes something.
final class Walk {
  private static final int OF_A_SHAPE = 2;
  private static final int MOST = 200;

  /// A place that takes something.
  ///
  /// @param fields all that is sent, with the value a browser would send
  record Place(String method, String address, String page, Map<String, String> fields) {
    /// Address and names without ids, so that each kind of place is tried once.
    String shape() {
      return method + " " + Walk.shape(address) + " " + fields.keySet();
    }
  }

  private final Visitor visitor;
  private final Map<String, Integer> shapes = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private int pages;

  Walk(Visitor visitor) {
    this.visitor = visitor;
  }

  int pages() {
    return pages;
  }

  /// Walks from these addresses.
  ///
  /// @param tell is told of every answer
  Map<String, Place> from(
      List<String> first, java.util.function.BiConsumer<String, Visitor.Answer> tell)
      throws IOException {
    var waiting = new ArrayDeque<>(first);
    while (!waiting.isEmpty() && pages < MOST) {
      var address = waiting.poll();
      if (!seen.add(address) || shapes.merge(shape(address), 1, Integer::sum) > OF_A_SHAPE) {
        continue;
      }
      pages++;
      path(address);
      var answer = visitor.get(address);
      tell.accept(address, answer);
      answer.header("location").filter(l -> l.startsWith("/")).ifPresent(waiting::add);
      if (answer.isPage()) {
        var page = answer.page();
        page.select("a[href^=/]").forEach(a -> waiting.add(a.attr("href").replaceFirst("#.*", "")));
        page.select("form").forEach(form -> form(address, form));
      }
    }
    return places;
  }

  /// The last part of a path takes something as well.
  private void path(String address) {
    var path = address.replaceFirst("\\?.*", "");
    var last = path.lastIndexOf('/');
    if (last > 0) {
      note(
          new Place(
              "PATH", path.substring(0, last + 1), address, Map.of("", path.substring(last + 1))));
    }
    if (address.contains("?")) {
      var fields = new LinkedHashMap<String, String>();
      for (var part : address.substring(address.indexOf('?') + 1).split("&")) {
        fields.put(part.replaceFirst("=.*", ""), part.replaceFirst("^[^=]*=?", ""));
      }
      note(new Place("GET", path, address, fields));
    }
  }

  private void form(String page, Element form) {
    var method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
    var action = form.hasAttr("action") ? form.attr("action") : page.replaceFirst("\\?.*", "");
    var fields = new LinkedHashMap<String, String>();
    for (var field : form.select("[name]")) {
      var value =
          field.normalName().equals("select") && field.selectFirst("option[value]") != null
              ? field.selectFirst("option[value]").attr("value")
              : field.attr("value");
      fields.putIfAbsent(field.attr("name"), value);
    }
    if (!action.equals("/sign-out")) {
      note(new Place(method, action.replaceFirst("\\?.*", ""), page, fields));
    }
  }

  private void note(Place place) {
    places.putIfAbsent(place.shape(), place);
  }

  static String shape(String address) {
    return address
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
        .replaceAll("(/cities/[a-z]{2}/|/networks/|/practices/|/secretariat/)[a-z0-9-]+", "$1{}")
        .replaceAll("(/questions/|/answers/|/sections/|/derivation/)[^/?]+", "$1{}")
        .replaceAll("=[^&]*", "=");
  }
}
