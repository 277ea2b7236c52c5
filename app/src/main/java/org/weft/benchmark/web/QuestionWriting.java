package org.weft.benchmark.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.weft.assessment.ItemAnswer;
import org.weft.benchmark.Questions.Given;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Item;
import org.weft.site.Page;
import org.weft.site.ui.Choice;
import org.weft.site.ui.PageNumbers;
import org.weft.site.ui.Shown;

/// Sets the answers to a question into words and counts.
final class QuestionWriting {
  private static final int IMPROVED = 5;

  private final Page page;
  private final FrameworkVersion version;
  private final Item item;
  private final QuestionQuery query;
  private final AnswerWords words;

  QuestionWriting(Page page, FrameworkVersion version, Item item, QuestionQuery query) {
    this.page = page;
    this.version = version;
    this.item = item;
    this.query = query;
    this.words = new AnswerWords(page, version, item);
  }

  /// What was read.
  ///
  /// @param all open to the reader, before filtering
  /// @param fitting after filtering, in order
  /// @param shown those of this page
  record Material(
      List<Given> all,
      List<Given> fitting,
      List<Given> shown,
      List<Given> improved,
      Map<CityId, City> cities,
      List<ItemAnswer> evidence) {}

  QuestionView view(Material material) {
    var help = item.help();
    var path = version.address() + "/questions";
    var address = path + "/" + item.code();
    return new QuestionView(
        item.code(),
        say(item.ask()),
        help == null ? "" : say(help),
        say(version.model().tree().path(item.code()).getFirst().title()),
        version.title(page.language()),
        version.address(),
        path,
        address,
        page.say("benchmark.question.says", material.fitting().size()),
        new ReachedMarks(page, version, item).of(material.fitting()),
        material.improved().stream().map(g -> improved(g, material.cities())).toList(),
        countries(material.all()),
        sizes(),
        QuestionQuery.SORTS.stream()
            .map(s ->
                new QuestionView.Sort(
                    page.say("benchmark.sort." + s),
                    query.address(address, s, 1),
                    s.equals(query.sort())))
            .toList(),
        material.shown().stream().map(g -> row(g, material)).toList(),
        PageNumbers.of(
            query.page(),
            material.fitting().size(),
            QuestionQuery.PAGE,
            n -> query.address(address, query.sort(), n)),
        query.address(address + ".csv", query.sort(), 1),
        material.fitting().stream().anyMatch(g -> g.mark().illustrative()));
  }

  static List<Given> improved(List<Given> fitting) {
    return fitting.stream()
        .filter(g -> g.gained() > 0)
        .sorted(Comparator.comparingDouble(Given::gained).reversed())
        .limit(IMPROVED)
        .toList();
  }

  private String say(org.weft.scoring.model.Text text) {
    return version.say(text, page.language());
  }

  private QuestionView.Improved improved(Given given, Map<CityId, City> cities) {
    var city = Objects.requireNonNull(cities.get(given.mark().city()));
    return new QuestionView.Improved(
        city.name(),
        city.address(),
        page.say("benchmark.question.gained", page.number(given.gained(), 0)),
        page.say("benchmark.question.since", given.beforePeriod()));
  }

  private List<Choice> countries(List<Given> all) {
    var codes = new TreeSet<String>();
    all.forEach(g -> codes.add(g.mark().attributes().getOrDefault("country", "")));
    codes.remove("");
    var choices = new ArrayList<Choice>();
    codes.stream()
        .map(c -> Choice.of(c, page.country(c), c.equals(query.country())))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(choices::add);
    choices.addFirst(
        Choice.of("", page.say("benchmark.question.anywhere"), query.country().isEmpty()));
    return choices;
  }

  private List<Choice> sizes() {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", page.say("benchmark.size.any"), query.size().isEmpty()));
    QuestionQuery.SIZES.forEach(
        s -> choices.add(Choice.of(s, page.say("benchmark.size." + s), s.equals(query.size()))));
    return choices;
  }

  private QuestionView.Row row(Given given, Material material) {
    var mark = given.mark();
    var city = Objects.requireNonNull(material.cities().get(mark.city()));
    var evidence =
        material.evidence().stream()
            .filter(e -> e.submission().equals(mark.submission()))
            .filter(e -> e.instance().equals(given.answer().instance()))
            .findFirst();
    var instance = given.answer().instance();
    var answer = words.say(given.answer().answer());
    var score = given.answer().score();
    return new QuestionView.Row(
        city.name(),
        page.country(city.country()),
        city.address(),
        mark.period(),
        instance.isEmpty() ? answer : instance + ": " + answer,
        score.isPresent() ? page.number(score.getAsDouble(), 0) : Shown.NONE,
        change(given),
        evidence.map(ItemAnswer::notes).orElse(List.of()),
        evidence.map(ItemAnswer::links).orElse(List.of()),
        mark.address(),
        mark.illustrative());
  }

  private String change(Given given) {
    if (given.before().isEmpty() || given.answer().score().isEmpty()) {
      return "";
    }
    var points = Math.round(given.gained());
    return points > 0 ? "+" + page.number(points) : points < 0 ? "−" + page.number(-points) : "0";
  }
}
