package org.weft.practice.web;

import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.network.Network;
import org.weft.network.Networks;
import org.weft.practice.Practice;
import org.weft.practice.PracticeFilter;
import org.weft.practice.PracticeRow;
import org.weft.practice.Practices;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Choice;
import org.weft.site.ui.PageNumbers;
import org.weft.site.ui.Source;

/// The library of practices and each practice.
@RestController
class PracticePages {
  private final Practices practices;
  private final Cities cities;
  private final Networks networks;
  private final Templates templates;

  PracticePages(Practices practices, Cities cities, Networks networks, Templates templates) {
    this.practices = practices;
    this.cities = cities;
    this.networks = networks;
    this.templates = templates;
  }

  @Limited(Cost.SEARCH)
  @GetMapping("/practices")
  ResponseEntity<JteModel> list(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String network,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var filter =
        new PracticeFilter(orNull(theme), orNull(country), orNull(network), orNull(q.strip()));
    var current = Math.clamp(number, 1, 10_000);
    var list = practices.list(actor, filter, current);
    var choices = practices.choices();
    return ok(
        templates.practiceList(
            page,
            new PracticeListView(
                choices(
                    page,
                    "practice.filter.themes",
                    choices.themes(),
                    theme,
                    t -> PracticeRow.theme(page, t)),
                choices(
                    page, "practice.filter.countries", choices.countries(), country, page::country),
                choices(page, "practice.filter.networks", choices.networks(), network, n -> n),
                q,
                list.total(),
                list.list().stream().map(p -> PracticeRow.of(page, p)).toList(),
                PageNumbers.of(
                    current, list.total(), list.size(), n -> url(theme, country, network, q, n)))));
  }

  @GetMapping("/practices/{slug:[a-z0-9-]+}")
  ResponseEntity<JteModel> show(Page page, Actor actor, @PathVariable String slug) {
    var practice = practices.find(slug).orElseThrow(NotFoundException::new);
    var city = practice.city();
    var more =
        practices.fitting(practice.themes(), city, 6).stream()
            .filter(p -> !p.slug().equals(slug))
            .limit(5)
            .map(p -> PracticeRow.of(page, p))
            .toList();
    return ok(
        templates.practiceShow(
            page,
            new PracticeView(
                practice,
                PracticeRow.place(page, practice),
                city == null ? "" : cities.get(city).address(),
                networkUrl(practice),
                practice.themes().stream()
                    .map(t ->
                        new PracticeView.Theme(PracticeRow.theme(page, t), url(t, "", "", "", 1)))
                    .toList(),
                Source.list(practice.source()),
                more)));
  }

  private String networkUrl(Practice practice) {
    var name = practice.network();
    return name == null
        ? ""
        : networks.list().stream()
            .filter(n -> n.name().equals(name))
            .map(Network::address)
            .findFirst()
            .orElse("");
  }

  private static List<Choice> choices(
      Page page, String all, List<String> values, String chosen, UnaryOperator<String> name) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", page.say(all, values.size()), chosen.isEmpty()));
    values.stream()
        .map(v -> Choice.of(v, name.apply(v), v.equals(chosen)))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(page.locale())))
        .forEach(choices::add);
    return choices;
  }

  private static String url(String theme, String country, String network, String q, int number) {
    var query =
        Stream.of(
                part("theme", theme),
                part("country", country),
                part("network", network),
                part("q", q),
                number == 1 ? "" : "page=" + number)
            .filter(p -> !p.isEmpty())
            .collect(Collectors.joining("&"));
    return "/practices" + (query.isEmpty() ? "" : "?" + query);
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static ResponseEntity<JteModel> ok(JteModel model) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(model);
  }
}
