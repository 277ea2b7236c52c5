package org.weft.account.audit.reading;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.audit.ChainHead;
import org.weft.account.audit.Event;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// The trail of a city, of a network and of the whole installation.
@RestController
class TrailPages {
  private final ReadingTrail reading;
  private final TrailWords words;
  private final ChainHead head;
  private final Templates templates;

  TrailPages(ReadingTrail reading, TrailWords words, ChainHead head, Templates templates) {
    this.reading = reading;
    this.words = words;
    this.head = head;
    this.templates = templates;
  }

  @GetMapping("/trail")
  ResponseEntity<JteModel> all(
      Page page, Actor actor, TrailFilter filter, @RequestParam Optional<UUID> before) {
    return show(page, actor, reading.all(actor), filter, before);
  }

  @GetMapping("/office/{country}/{slug}/trail")
  ResponseEntity<JteModel> ofCity(
      Page page,
      Actor actor,
      @PathVariable String country,
      @PathVariable String slug,
      TrailFilter filter,
      @RequestParam Optional<UUID> before) {
    return show(page, actor, reading.ofCity(actor, country + "/" + slug), filter, before);
  }

  @GetMapping("/secretariat/{slug}/trail")
  ResponseEntity<JteModel> ofNetwork(
      Page page,
      Actor actor,
      @PathVariable String slug,
      TrailFilter filter,
      @RequestParam Optional<UUID> before) {
    return show(page, actor, reading.ofNetwork(actor, slug), filter, before);
  }

  private ResponseEntity<JteModel> show(
      Page page, Actor actor, Optional<TrailPart> open, TrailFilter filter, Optional<UUID> before) {
    var part = open.orElseThrow(NotFoundException::new);
    var problems = problems(page, filter);
    var entries =
        problems.isEmpty()
            ? reading.list(actor, part, filter, before.orElse(null))
            : List.<TrailEntry>of();
    var shown = entries.subList(0, Math.min(entries.size(), ReadingTrail.PAGE));
    var next = entries.size() > shown.size() ? shown.getLast().id() : null;
    return ResponseEntity.status(
            problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
        .cacheControl(CacheControl.noStore())
        .body(
            templates.accountTrail(
                page, view(page, part, filter, problems, words.rows(page, actor, shown), next)));
  }

  private TrailView view(
      Page page,
      TrailPart part,
      TrailFilter filter,
      List<Problem> problems,
      List<TrailView.Row> rows,
      @Nullable UUID next) {
    var scope = part.scope();
    var title =
        scope == null
            ? page.say("account.trail.title")
            : page.say("account.trail.of", scope.name());
    var query = filter.query();
    return new TrailView(
        title,
        page.say("account.trail.lede"),
        List.of(new Crumb(page.say("account.trail.office"), "/office"), new Crumb(title, "")),
        part.address(),
        filter,
        kinds(page, filter.kind()),
        problems,
        rows,
        next == null
            ? ""
            : with(part.address(), query + (query.isEmpty() ? "" : "&") + "before=" + next),
        with(part.address() + ".csv", query),
        with(part.address() + ".json", query),
        scope == null ? head.words() : "");
  }

  private static String with(String address, String query) {
    return query.isEmpty() ? address : address + "?" + query;
  }

  static List<Problem> problems(Page page, TrailFilter filter) {
    var problems = new ArrayList<Problem>();
    if (filter.wrong(filter.from())) {
      problems.add(new Problem("from", page.say("account.trail.day", filter.from())));
    }
    if (filter.wrong(filter.to())) {
      problems.add(new Problem("to", page.say("account.trail.day", filter.to())));
    }
    return problems;
  }

  private static List<Choice> kinds(Page page, String chosen) {
    var kinds = new ArrayList<Choice>();
    kinds.add(Choice.of("", page.say("account.trail.kinds"), chosen.isEmpty()));
    Arrays.stream(Event.Kind.values())
        .map(Event.Kind::word)
        .map(word -> Choice.of(word, page.say("account.trail.kind." + word), word.equals(chosen)))
        .forEach(kinds::add);
    return kinds;
  }
}
