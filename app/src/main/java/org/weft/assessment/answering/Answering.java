package org.weft.assessment.answering;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.ChangeStore;
import org.weft.assessment.chronology.Deed;
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
  private final SectionAccess access;
  private final Preparing preparing;
  private final Clock clock;

  Answering(
      AnswerStore answers,
      ChangeStore changes,
      Telling telling,
      SectionAccess access,
      Preparing preparing,
      Clock clock) {
    this.answers = answers;
    this.changes = changes;
    this.telling = telling;
    this.access = access;
    this.preparing = preparing;
    this.clock = clock;
  }

  /// An answer that a person hands in.
  ///
  /// @param value as framework files write answers, already accepted; empty to take it back
  /// @param seen what the person saw when they began
  public record Entry(AnswerKey key, String value, Seen seen) {}

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
    return switch (access.door(actor, id, area)) {
      case CLOSED -> new Saving.Closed();
      case NOT_YOURS -> new Saving.NotYours();
      case OPEN -> {
        var prepared = preparing.of(id);
        var instances = access.instances(id, entries.stream().map(Entry::key).toList());
        entries.forEach(entry -> check(area, prepared, instances, entry));
        var saving = answers.give(id, area, entries, kind, actor.signedIn(), now());
        if (saving instanceof Saving.Done(var outcomes)) {
          telling.record(actor, id, deeds(area, outcomes, kind));
        }
        yield saving;
      }
    };
  }

  /// What the trail keeps of it.
  private static List<Deed> deeds(
      String area, Map<AnswerKey, Saving.Outcome> outcomes, Change.Kind kind) {
    var deeds = new ArrayList<Deed>();
    outcomes.forEach((key, outcome) -> {
      switch (outcome) {
        case Saving.Outcome.Saved(var answer, var before) ->
            deeds.add(
                Deed.at(area, key, answer.isGiven() ? kind : Change.Kind.CLEARED)
                    .change(before, answer.value()));
        case Saving.Outcome.Contested(var standing, var yours) ->
            deeds.add(Deed.at(area, key, Change.Kind.CONTESTED).change(standing.value(), yours));
        case Saving.Outcome.Unchanged _ -> {}
      }
    });
    return deeds;
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
