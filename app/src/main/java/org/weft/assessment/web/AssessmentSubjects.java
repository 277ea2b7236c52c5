package org.weft.assessment.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.audit.Subjects;
import org.weft.account.audit.Uuids;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.city.Cities;
import org.weft.framework.Frameworks;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Tree;
import org.weft.site.Page;

/// Names the assessments, sections and answers that entries of the trail are about: by city and
/// period, by the title of the section, by the number and the words of the question. What the
/// framework does not know any more keeps its code.
@Component
class AssessmentSubjects implements Subjects {
  /// What is told of steps at a question, such as added evidence, beside what is told of answers.
  private static final Set<String> STEPS =
      Arrays.stream(Change.Kind.values()).map(Change.Kind::word).collect(Collectors.toSet());

  private final AssessmentStore store;
  private final Cities cities;
  private final Frameworks frameworks;

  AssessmentSubjects(AssessmentStore store, Cities cities, Frameworks frameworks) {
    this.store = store;
    this.cities = cities;
    this.frameworks = frameworks;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("assessment", "result", "section", "answer");
  }

  @Override
  public Map<String, Subject> find(Page page, Actor actor, Collection<String> ids) {
    var wanted = ids.stream().flatMap(id -> Uuids.find(assessment(id)).stream()).distinct();
    var found =
        store.list(wanted.toList()).stream()
            .collect(Collectors.toMap(a -> a.id().value().toString(), a -> a));
    var named = cities.find(found.values().stream().map(Assessment::city).distinct().toList());
    var instances = instances(actor, found.values(), ids);
    Map<String, Subject> subjects = new HashMap<>();
    for (var id : ids) {
      var of = found.get(assessment(id));
      var city = of == null ? null : named.get(of.city());
      if (of != null && city != null) {
        var part = id.substring(Math.min(id.length(), assessment(id).length() + 1));
        var names = instances.getOrDefault(of.id(), Map.of());
        subjects.put(id, subject(page, actor, of, city.name() + " " + of.period(), part, names));
      }
    }
    return subjects;
  }

  /// What the answers were given for, where one of these is of a repeated area. Its name was typed
  /// by the city's people, for whom it stays; others read its number.
  private Map<AssessmentId, Map<String, String>> instances(
      Actor actor, Collection<Assessment> found, Collection<String> ids) {
    if (ids.stream().allMatch(id -> AnswerKey.parse(id).instance().isEmpty())) {
      return Map.of();
    }
    return store.instances(
        found.stream().filter(a -> Reach.of(actor, a).isOfCity()).map(Assessment::id).toList());
  }

  /// A section or an answer is named by its assessment and, after a slash, its own code.
  private static String assessment(String id) {
    var slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  private Subject subject(
      Page page,
      Actor actor,
      Assessment of,
      String name,
      String part,
      Map<String, String> instances) {
    if (part.isEmpty()) {
      return new Subject(name, address(actor, of, of.address(), ""));
    }
    var framework = frameworks.get(of.frameworkVersion()).model();
    var labels = new Labels(page, framework);
    var key = AnswerKey.parse(part);
    var tree = framework.tree();
    var item = tree.findItem(key.item());
    if (item.isPresent()) {
      var code = labels.code(key, instances.get(key.instance()));
      return question(page, labels, item.get(), name, code, address(actor, of, tree, key));
    }
    var title = tree.findArea(part).map(area -> labels.say(area.title())).orElse(part);
    return new Subject(
        name + ", " + title, address(actor, of, Addresses.section(of.id(), part), part));
  }

  private static Subject question(
      Page page, Labels labels, Item item, String name, String code, String address) {
    return new Subject(
        name + ", " + page.say("assessment.question", code),
        address,
        new Wording(
            labels.brief(item.ask()),
            labels.language(item.ask()),
            kept -> isStep(item, kept) ? "" : labels.answer(item, kept)));
  }

  private static boolean isStep(Item item, String kept) {
    return STEPS.contains(kept)
        && item.kind().options().stream().noneMatch(option -> option.code().equals(kept));
  }

  /// An instance of a repeated area may have been removed since: its section is still there.
  private static String address(Actor actor, Assessment of, Tree tree, AnswerKey key) {
    var section = tree.path(key.item()).getFirst().code();
    var own =
        key.instance().isEmpty()
            ? Addresses.question(of.id(), key)
            : Addresses.section(of.id(), section) + "#q-" + key.token();
    return address(actor, of, own, section);
  }

  /// The city's people read the draft, its network what was submitted, and others nothing.
  ///
  /// @param own where the city's people see it
  /// @param section the section it stands in; empty for the whole assessment
  private static String address(Actor actor, Assessment of, String own, String section) {
    var reach = Reach.of(actor, of);
    if (reach.isOfCity()) {
      return own;
    }
    return reach == Reach.FOLLOWS && of.revision() > 0
        ? Addresses.revision(of, of.revision()) + (section.isEmpty() ? "" : "#" + section)
        : "";
  }
}
