package org.weft.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.weft.benchmark.Visibility;
import org.weft.framework.AttributeWords;
import org.weft.scoring.model.Level;
import org.weft.site.ui.Fact;

/// Writes the cover and the method.
final class CoverWriting {
  private final Material material;
  private final Wording words;

  CoverWriting(Material material) {
    this.material = material;
    this.words = material.words();
  }

  Cover cover() {
    var city = material.city().name();
    var result = material.result();
    var framework = material.version().title(material.page().language());
    return new Cover(
        words.say("report.kicker", framework),
        city,
        material.city().address(),
        result.period(),
        words.say("report.title", city, result.period()),
        lede(),
        material.areas(),
        words.say("report.mark", city, material.areas().size()),
        facts(framework),
        notes(),
        result.illustrative(),
        material.address(),
        query());
  }

  private String query() {
    var query = UriComponentsBuilder.newInstance();
    if (!material.result().current()) {
      query.queryParam("revision", material.result().revision());
    }
    material
        .group()
        .filter(g -> material.choosesGroup())
        .ifPresent(g -> query.queryParam("group", g.word()));
    return query.build().toUriString();
  }

  private String lede() {
    var areas = words.count(material.areas().size());
    return material
        .figures()
        .filter(f -> f.shown())
        .map(f ->
            words.say("report.lede.group", areas, words.count(f.cities()), material.groupName()))
        .orElseGet(() -> words.say("report.lede", areas));
  }

  private List<Fact> facts(String framework) {
    var result = material.result();
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            words.say("report.fact.framework"),
            words.say("report.fact.version", framework, material.version().version()),
            "",
            material.version().address()));
    var network = material.network();
    if (network != null) {
      facts.add(new Fact(words.say("report.fact.network"), network.name(), "", network.address()));
    }
    var published = result.publishedAt();
    facts.add(
        published == null
            ? Fact.of(words.say("report.fact.computed"), material.page().date(result.computedAt()))
            : Fact.of(
                words.say("report.fact.published"),
                words.say(
                    "report.fact.published." + result.visibility().word(),
                    material.page().date(published))));
    level().ifPresent(l -> facts.add(Fact.of(words.say("report.fact.level"), l)));
    return facts;
  }

  private java.util.Optional<String> level() {
    return material.version().model().levels().stream()
        .filter(l -> l.code().equals(material.result().level()))
        .map(Level::title)
        .map(words::say)
        .findFirst();
  }

  private List<String> notes() {
    var result = material.result();
    var notes = new ArrayList<String>();
    if (!result.current()) {
      notes.add(words.say("report.note.old", result.revision()));
    }
    if (result.visibility() != Visibility.PUBLIC) {
      notes.add(words.say("report.note." + result.readers(result.visibility())));
    }
    return notes;
  }

  Method method() {
    var result = material.result();
    var sentences = new ArrayList<String>();
    var rules = material.version().model().overall().rules();
    sentences.add(
        words.say(
            "report.method.overall." + rules.combine().word(),
            words.count(material.version().model().overallAreas().size())));
    if (rules.missing() == org.weft.scoring.model.Missing.ZERO) {
      sentences.add(words.say("report.method.zero"));
    }
    sentences.add(words.say("report.method.again"));
    material
        .figures()
        .ifPresent(f ->
            sentences.add(
                f.shown()
                    ? words.say(
                        "report.method.group",
                        words.count(f.cities()),
                        material.groupName(),
                        material.page().date(material.today()))
                    : words.say("report.method.hidden", f.minimum())));
    sentences.add(words.say("report.method.protected"));
    if (result.illustrative()) {
      sentences.add(words.say("report.method.illustrative"));
    }
    return new Method(
        sentences, methodFacts(), material.explain("overall"), material.derivation("overall"));
  }

  private List<Fact> methodFacts() {
    var result = material.result();
    return List.of(
        Fact.of(
            words.say("report.fact.revision"), material.page().number((long) result.revision())),
        Fact.of(words.say("report.fact.computed"), material.page().moment(result.computedAt())),
        Fact.of(words.say("report.fact.program"), result.program()),
        Fact.of(
            words.say("report.fact.coverage"),
            words.say("report.percent", material.page().number(100 * result.coverage(), 0))),
        Fact.of(words.say("report.fact.attributes"), attributes()));
  }

  private String attributes() {
    var names = new AttributeWords(material.page());
    return material.result().attributes().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(e ->
            words.say(
                "report.attribute", names.name(e.getKey()), names.value(e.getKey(), e.getValue())))
        .reduce((some, next) -> words.say("report.attribute.next", some, next))
        .orElse("");
  }
}
