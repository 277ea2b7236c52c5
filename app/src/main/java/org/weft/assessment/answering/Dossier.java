package org.weft.assessment.answering;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.account.Actor;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.assessment.Assessment;
import org.weft.assessment.Reach;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Instance;
import org.weft.assessment.questionnaire.Prepared;
import org.weft.assessment.questionnaire.Questionnaire;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.questionnaire.Section;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.network.Network;
import org.weft.scoring.answer.Participant;

/// Everything about one assessment that its pages need, read at one moment.
public final class Dossier {
  private final Contents contents;
  private final Map<AnswerKey, SavedAnswer> answers;
  private final Map<AnswerKey, String> values = new HashMap<>();
  private final Map<String, SectionWork> works;
  private final Questionnaire questionnaire;

  Dossier(Contents contents) {
    this.contents = contents;
    var rows = contents.rows();
    this.answers =
        rows.answers().stream().collect(Collectors.toMap(SavedAnswer::key, answer -> answer));
    answers.values().stream()
        .filter(SavedAnswer::isGiven)
        .forEach(answer -> values.put(answer.key(), answer.value()));
    this.works =
        rows.sections().stream().collect(Collectors.toMap(SectionWork::area, work -> work));
    this.questionnaire = questionnaire(values);
  }

  /// The rows of the assessment's own tables.
  record Rows(
      Assessment assessment,
      List<SavedAnswer> answers,
      List<SectionWork> sections,
      List<Contest> contests,
      List<Instance> instances,
      List<Evidence> evidence,
      Map<AnswerKey, Integer> comments,
      Map<AnswerKey, String> previous,
      @Nullable String previousPeriod) {}

  /// The rows, and what they refer to in other modules.
  record Contents(
      Rows rows,
      Actor actor,
      FrameworkVersion framework,
      Prepared prepared,
      City city,
      Supplier<Optional<Network>> network,
      Participant participant,
      Names names) {}

  public Assessment assessment() {
    return contents.rows().assessment();
  }

  public Reach reach() {
    return Reach.of(contents.actor(), assessment());
  }

  public FrameworkVersion framework() {
    return contents.framework();
  }

  public Prepared prepared() {
    return contents.prepared();
  }

  public City city() {
    return contents.city();
  }

  /// The network it is for; read when it is asked for.
  public Optional<Network> network() {
    return contents.network().get();
  }

  /// What is asked of the city now.
  public Questionnaire questionnaire() {
    return questionnaire;
  }

  private Questionnaire questionnaire(Map<AnswerKey, String> given) {
    return new Questionnaire(
        contents.prepared(), contents.participant(), given, contents.rows().instances());
  }

  public Section section(String area) {
    return questionnaire.find(area).orElseThrow(org.weft.site.NotFoundException::new);
  }

  /// The answers that are given.
  public Map<AnswerKey, String> values() {
    return Map.copyOf(values);
  }

  /// The answer as it is kept, also one that was taken back.
  public @Nullable SavedAnswer answer(AnswerKey key) {
    return answers.get(key);
  }

  public SectionWork work(String area) {
    return works.getOrDefault(area, SectionWork.untouched(area));
  }

  /// The other answers that wait for a choice.
  public List<Contest> contests(AnswerKey key) {
    return contests().stream().filter(c -> c.key().equals(key)).toList();
  }

  /// All other answers that wait for a choice, in the order they came.
  public List<Contest> contests() {
    return contents.rows().contests();
  }

  public List<Instance> instances() {
    return contents.rows().instances();
  }

  public List<Evidence> evidence(AnswerKey key) {
    return contents.rows().evidence().stream().filter(e -> e.key().equals(key)).toList();
  }

  /// How many comments a question has.
  public int comments(String item) {
    return contents.rows().comments().getOrDefault(AnswerKey.of(item), 0);
  }

  /// What the city answered in the cycle before; empty if it did not or there was none.
  public Optional<String> previous(AnswerKey key) {
    var name =
        instances().stream()
            .filter(i -> i.code().equals(key.instance()))
            .map(Instance::name)
            .findFirst()
            .orElse("");
    return Optional.ofNullable(contents.rows().previous().get(new AnswerKey(key.item(), name)));
  }

  /// The period of the cycle before, or null.
  public @Nullable String previousPeriod() {
    return contents.rows().previousPeriod();
  }

  /// Has these people named too, so that one statement finds all names of a page.
  public void alsoName(Collection<PersonId> people) {
    contents.names().add(people);
  }

  /// Whoever is named in it, or was added by [#alsoName].
  public Person person(PersonId id) {
    return contents.names().get(id);
  }

  /// Whether the reader may write in a section now.
  public boolean isWritable(String area) {
    var actor = contents.actor();
    return assessment().isOpen()
        && switch (Reach.of(actor, assessment(), area)) {
          case LEADS, DELEGATED -> true;
          case ANSWERS ->
              actor.answers(city().id().value(), area)
                  || actor.signedIn().equals(work(area).owner());
          case READS, FOLLOWS, NOTHING -> false;
        };
  }
}
