package org.weft.benchmark.compare;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Readers;
import org.weft.benchmark.compare.ComparingCities.Ground;
import org.weft.site.Download;
import org.weft.site.Htmx;
import org.weft.site.KeptPages;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import tools.jackson.databind.json.JsonMapper;

/// Cities side by side, as a page and as files to take away. What the address says and cannot be
/// carried out is told on the page, which then answers 422.
@RestController
class ComparePages {
  private final ComparingCities cities;
  private final Comparing comparing;
  private final Readers readers;
  private final Templates templates;
  private final Clock clock;
  private final KeptPages kept;
  private final JsonMapper json;

  ComparePages(
      ComparingCities cities,
      Comparing comparing,
      Readers readers,
      Templates templates,
      Clock clock,
      KeptPages kept,
      JsonMapper json) {
    this.cities = cities;
    this.comparing = comparing;
    this.readers = readers;
    this.templates = templates;
    this.clock = clock;
    this.kept = kept;
    this.json = json;
  }

  @Limited(Cost.SEARCH)
  @GetMapping("/compare")
  ResponseEntity<?> show(
      HttpServletRequest request,
      HttpServletResponse response,
      Htmx htmx,
      Page page,
      Actor actor,
      @ModelAttribute CompareForm form) {
    var lean = lean(request);
    if (lean.isPresent() && !htmx.partial()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, lean.get())
          .build();
    }
    lean.ifPresent(address -> response.setHeader("HX-Push-Url", address));
    var asked = form.read();
    if (!asked.wrong().isEmpty()) {
      return refuse(page, actor, asked);
    }
    if (asked.query().names().isEmpty()) {
      return actor.isPublic()
          ? kept.show(request, page, () -> write(page, actor, asked))
          : ResponseEntity.ok(write(page, actor, asked));
    }
    var ground = ground(page, actor, asked);
    var typed = cities.find(ground, asked.query());
    return typed.sure().isEmpty()
        ? ResponseEntity.ok(write(page, ground, asked, typed))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(asked.query().with(typed.sure(), typed.rest())))
            .build();
  }

  /// The address without what a form sends along that says nothing, such as `period=` for the
  /// latest result; empty where there is nothing of the kind. What stays can be kept and passed on.
  private static Optional<String> lean(HttpServletRequest request) {
    var query = Objects.requireNonNullElse(request.getQueryString(), "");
    var said =
        Arrays.stream(query.split("&"))
            .filter(p -> p.indexOf('=') > 0 && p.indexOf('=') < p.length() - 1)
            .collect(Collectors.joining("&"));
    return query.isEmpty() || said.length() == query.length()
        ? Optional.empty()
        : Optional.of("/compare" + (said.isEmpty() ? "" : "?" + said));
  }

  /// The cities whose names begin with what is being typed: a part of the page, for the script.
  @Limited(Cost.SEARCH)
  @GetMapping("/compare/cities")
  JteModel suggest(Page page, Actor actor, @ModelAttribute CompareForm form) {
    var asked = form.read();
    var query = asked.query();
    var typed = cities.suggest(ground(page, actor, asked), query);
    return templates.benchmarkSuggestions(page, new AddingWords(page, query, typed).suggestions());
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/compare.csv")
  ResponseEntity<?> csv(Page page, Actor actor, @ModelAttribute CompareForm form) {
    return file(page, actor, form, f -> Download.csv("compare.csv", f.csv()));
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/compare.json")
  ResponseEntity<?> json(Page page, Actor actor, @ModelAttribute CompareForm form) {
    var writer = json.writerWithDefaultPrettyPrinter();
    return file(
        page,
        actor,
        form,
        f ->
            Download.file(
                MediaType.APPLICATION_JSON, "compare.json", writer.writeValueAsBytes(f.json())));
  }

  private ResponseEntity<?> file(
      Page page,
      Actor actor,
      CompareForm form,
      Function<CompareFiles, ResponseEntity<byte[]>> write) {
    var asked = form.read();
    if (!asked.wrong().isEmpty()) {
      return refuse(page, actor, asked);
    }
    var view = view(page, ground(page, actor, asked), asked, Adding.Typed.NOTHING);
    return write.apply(new CompareFiles(page, view));
  }

  private ResponseEntity<JteModel> refuse(Page page, Actor actor, CompareForm.Read asked) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.TEXT_HTML)
        .body(write(page, actor, asked));
  }

  private JteModel write(Page page, Actor actor, CompareForm.Read asked) {
    return write(page, ground(page, actor, asked), asked, Adding.Typed.NOTHING);
  }

  private JteModel write(Page page, Ground ground, CompareForm.Read asked, Adding.Typed typed) {
    return templates.benchmarkCompare(page, view(page, ground, asked, typed));
  }

  private CompareView view(Page page, Ground ground, CompareForm.Read asked, Adding.Typed typed) {
    var query = asked.query();
    var compared = cities.read(ground, query, typed);
    var today = LocalDate.ofInstant(clock.instant(), page.zone());
    return new CompareWriting(page, comparing, query, compared, today).view(asked.wrong());
  }

  private Ground ground(Page page, Actor actor, CompareForm.Read asked) {
    return cities.ground(page, readers.reader(actor), asked.query());
  }
}
