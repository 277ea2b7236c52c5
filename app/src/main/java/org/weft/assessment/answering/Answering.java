package org.weft.assessment.answering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.ChangeStore;
import org.weft.assessment.chronology.Telling;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Prepared;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;
import org.weft.scoring.answer.Reception;

/// Giving answers. Whoever writes says which version they saw: an answer that somebody else changed
/// meanwhile is never overwritten, both are kept until a person chooses.
@Service
public class Answering {
  private final AnswerStore answers;
  private final ChangeStore changes;
  private final Telling telling;
  private final Giving giving;
  private final SectionAccess access;
  private final Preparing preparing;
  private final Clock clock;

  Answering(
      AnswerStore answers,
      ChangeStore changes,
      Telling telling,
      Giving giving,
      SectionAccess access,
      Preparing preparing,
      Clock clock) {
    this.answers = answers;
    this.changes = changes;
    this.telling = telling;
    this.giving = giving;
    this.access = access;
    this.preparing = preparing;
    this.clock = clock;
  }

  /// An answer that a person hands in.
  ///
  /// @param value as framework files write answers, already accepted; empty to take it back
  /// @param seen what the person saw when they began
  public record Entry(AnswerKey key, String value, Seen seen) {}

  /// Saves one answer as it is given: together with those that others give at the same moment, so
  /// that many can. Not for use inside of a transaction.
  ///
  /// @throws org.weft.site.NotFoundException for people of other cities, and for a question that is
  ///   not in the section
  public Saving save(Actor actor, AssessmentId id, String area, Entry entry) {
    return admit(
        actor,
        id,
        area,
        List.of(entry),
        Change.Kind.ANSWERED,
        handed -> List.of(giving.give(handed.getFirst())));
  }

  /// Saves the answers of one section, all in one step.
  ///
  /// @throws org.weft.site.NotFoundException for people of other cities, and for questions that are
  ///   not in the section
  @Transactional
  public Saving save(Actor actor, AssessmentId id, String area, List<Entry> entries) {
    return save(actor, id, area, entries, Change.Kind.ANSWERED);
  }

  /// The same for answers that come out of a file.
  @Transactional
  public Saving bring(Actor actor, AssessmentId id, String area, List<Entry> entries) {
    return save(actor, id, area, entries, Change.Kind.IMPORTED);
  }

  /// Brings back the answer there was before the last change, as a new change. Nothing happens if
  /// the answer changed since the person looked.
  @Transactional
  public Saving undo(Actor actor, AssessmentId id, String area, AnswerKey key, Seen seen) {
    access.hold(actor, id, area);
    var standing = answers.lock(id, key);
    if (standing.isPresent() && standing.get().version() != seen.version()) {
      return new Saving.Done(Map.of(key, new Saving.Outcome.Unchanged(standing.get())));
    }
    var before =
        changes.findLastOf(id, key).flatMap(c -> Optional.ofNullable(c.before())).orElse("");
    return save(actor, id, area, List.of(new Entry(key, before, seen)), Change.Kind.ANSWERED);
  }

  /// Lets an answer stand whatever stood before; for answers that follow from something else a
  /// person did.
  @Transactional
  public Saving replace(Actor actor, AssessmentId id, String area, AnswerKey key, String value) {
    var standing = answers.lock(id, key);
    var seen = Seen.parse(SavedAnswer.seen(standing.orElse(null)));
    return save(actor, id, area, List.of(new Entry(key, value, seen)), Change.Kind.ANSWERED);
  }

  private Saving save(
      Actor actor, AssessmentId id, String area, List<Entry> entries, Change.Kind kind) {
    return admit(actor, id, area, entries, kind, giving::give);
  }

  /// Looks at what is handed in, and lets it be given if nothing stands in the way.
  private Saving admit(
      Actor actor,
      AssessmentId id,
      String area,
      List<Entry> entries,
      Change.Kind kind,
      Function<List<Handed>, List<AnswerStore.Given>> give) {
    return switch (access.door(actor, id, area)) {
      case CLOSED -> new Saving.Closed();
      case NOT_YOURS -> new Saving.NotYours();
      case OPEN -> {
        var prepared = preparing.of(id);
        var instances = access.instances(id, entries.stream().map(Entry::key).toList());
        entries.forEach(entry -> check(area, prepared, instances, entry));
        var author = telling.author(actor);
        var now = now();
        yield saving(
            entries,
            give.apply(
                entries.stream()
                    .map(entry -> new Handed(id, area, author, kind, now, entry))
                    .toList()));
      }
    };
  }

  private static Saving saving(List<Entry> entries, List<AnswerStore.Given> given) {
    var outcomes = new HashMap<AnswerKey, Saving.Outcome>();
    for (var place = 0; place < given.size(); place++) {
      if (!(given.get(place) instanceof AnswerStore.Given.Looked(var outcome))) {
        return new Saving.Closed();
      }
      outcomes.put(entries.get(place).key(), outcome);
    }
    return new Saving.Done(outcomes);
  }

  private void check(
      String area, Prepared prepared, BiPredicate<String, String> instances, Entry entry) {
    if (!access.sectionOf(prepared, entry.key(), instances).equals(area)) {
      throw new org.weft.site.NotFoundException();
    }
    var item = prepared.framework().tree().findItem(entry.key().item()).orElseThrow();
    if (prepared.intake().accept(item, entry.value()) instanceof Reception.Refused(var refusal)) {
      throw new IllegalArgumentException(refusal.sentence());
    }
  }

  /// PostgreSQL keeps microseconds.
  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
