package org.weft.benchmark.web;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.Submissions;
import org.weft.benchmark.Questions;
import org.weft.benchmark.Readers;
import org.weft.benchmark.seen.Seen;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.scoring.model.Item;
import org.weft.site.Download;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.csv.CsvText;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Shown;

/// How the cities answered one question: what officers look up to learn from others.
@RestController
class QuestionPages {
  private static final int MOST_ROWS = 10_000;

  private final Questions questions;
  private final Frameworks frameworks;
  private final Submissions submissions;
  private final Cities cities;
  private final Readers readers;
  private final Seen seen;
  private final Templates templates;

  QuestionPages(
      Questions questions,
      Frameworks frameworks,
      Submissions submissions,
      Cities cities,
      Readers readers,
      Seen seen,
      Templates templates) {
    this.questions = questions;
    this.frameworks = frameworks;
    this.submissions = submissions;
    this.cities = cities;
    this.readers = readers;
    this.seen = seen;
    this.templates = templates;
  }

  @GetMapping("/frameworks/{framework}/{version}/questions")
  JteModel list(Page page, @PathVariable String framework, @PathVariable String version) {
    var shown = frameworks.find(framework, version).orElseThrow(NotFoundException::new);
    return templates.benchmarkQuestions(
        page, shown.title(page.language()), shown.address(), QuestionList.of(page, shown));
  }

  @GetMapping("/frameworks/{framework}/{version}/questions/{code:.+(?<!\\.csv)}")
  JteModel show(
      Page page,
      Actor actor,
      @PathVariable String framework,
      @PathVariable String version,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String size,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(name = "page", defaultValue = "1") int number) {
    var query = new QuestionQuery(country, size, sort, number);
    return templates.benchmarkQuestion(
        page, view(page, actor, framework, version, code, query, QuestionQuery.PAGE));
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/frameworks/{framework}/{version}/questions/{code}.csv")
  ResponseEntity<byte[]> csv(
      Page page,
      Actor actor,
      @PathVariable String framework,
      @PathVariable String version,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String size,
      @RequestParam(defaultValue = "") String sort) {
    var query = new QuestionQuery(country, size, sort, 1);
    var view = view(page, actor, framework, version, code, query, MOST_ROWS);
    return Download.csv("question-" + code + ".csv", table(page, view));
  }

  private QuestionView view(
      Page page,
      Actor actor,
      String framework,
      String version,
      String code,
      QuestionQuery query,
      int size) {
    var shown = frameworks.find(framework, version).orElseThrow(NotFoundException::new);
    var item = shown.model().tree().findItem(code).orElseThrow(NotFoundException::new);
    return new QuestionWriting(page, shown, item, query)
        .view(read(actor, shown, item, query, size));
  }

  private QuestionWriting.Material read(
      Actor actor, FrameworkVersion version, Item item, QuestionQuery query, int size) {
    var reader = readers.reader(actor);
    var all = questions.list(reader, version, item.code());
    var fitting =
        new ArrayList<>(
            all.stream().filter(g -> query.fits(g.mark())).sorted(query.order()).toList());
    var known = Map.<CityId, City>of();
    if (query.sort().equals("name")) {
      known = cities.find(fitting.stream().map(g -> g.mark().city()).distinct().toList());
      var names = known;
      fitting.sort(
          Comparator.comparing(g -> Objects.requireNonNull(names.get(g.mark().city())).name()));
    }
    var from = Math.min(fitting.size(), (query.page() - 1) * size);
    var onPage = fitting.subList(from, Math.min(fitting.size(), from + size));
    var improved = QuestionWriting.improved(fitting);
    seen.note(
        reader,
        Stream.concat(onPage.stream(), improved.stream()).flatMap(Questions.Given::marks).toList());
    if (known.isEmpty()) {
      known =
          cities.find(
              Stream.concat(onPage.stream(), improved.stream())
                  .map(g -> g.mark().city())
                  .distinct()
                  .toList());
    }
    return new QuestionWriting.Material(
        all,
        fitting,
        List.copyOf(onPage),
        improved,
        known,
        submissions.answersOfItem(
            onPage.stream().map(g -> g.mark().submission()).toList(), item.code()));
  }

  private static String table(Page page, QuestionView view) {
    var header =
        Stream.concat(
                Stream.of(
                        "city", "country", "period", "answer", "score", "change", "notes", "report")
                    .map(k -> page.say("benchmark.question.column." + k)),
                Stream.of(page.say("benchmark.kind")))
            .toList();
    return CsvText.of(
        header,
        view.rows().stream()
            .map(r ->
                List.of(
                    r.city(),
                    r.place(),
                    r.period(),
                    r.answer(),
                    r.score().equals(Shown.NONE) ? "" : r.score(),
                    number(r.change()),
                    String.join(
                        " ", Stream.concat(r.notes().stream(), r.links().stream()).toList()),
                    r.report(),
                    r.illustrative() ? page.say("site.illustrative") : ""))
            .toList());
  }

  /// A change as spreadsheets read numbers.
  private static String number(String change) {
    return change.replace("+", "").replace('−', '-');
  }
}
