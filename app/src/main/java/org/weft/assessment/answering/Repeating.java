package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.INSTANCES;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Repeat;
import org.weft.site.NotFoundException;

/// Naming what a repeated area is answered for: adding, renaming and removing its instances.
@Service
public class Repeating {
  /// The most instances of an assessment.
  public static final int MOST = 100;

  /// The longest name, in characters.
  public static final int LONGEST = 120;

  private final Desk desk;

  Repeating(Desk desk) {
    this.desk = desk;
  }

  /// What became of it.
  public enum Outcome {
    DONE,
    /// Another one has this name.
    NAME_TAKEN,
    /// There are as many as there may be.
    TOO_MANY,
    NOT_YOURS,
    CLOSED
  }

  /// Adds an instance.
  ///
  /// @param over what the framework repeats over
  /// @param name 1 to [#LONGEST] characters
  @Transactional
  public Outcome add(Actor actor, AssessmentId id, String section, String over, String name) {
    var assessment = desk.access().hold(actor, id, section);
    var refusal = refusal(actor, assessment, section, over);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var count = desk.sql().fetchCount(INSTANCES, INSTANCES.ASSESSMENT_ID.eq(id.value()));
    if (count >= MOST) {
      return Outcome.TOO_MANY;
    }
    var added =
        desk.sql()
            .insertInto(INSTANCES)
            .set(INSTANCES.ASSESSMENT_ID, id.value())
            .set(INSTANCES.OVER, over)
            .set(INSTANCES.CODE, "k" + (count + 1))
            .set(INSTANCES.NAME, name)
            .set(INSTANCES.ADDED_BY, actor.signedIn().value())
            .set(INSTANCES.ADDED_AT, desk.now())
            .onConflictDoNothing()
            .execute();
    if (added == 0) {
      return Outcome.NAME_TAKEN;
    }
    desk.telling()
        .tell(actor, assessment, Deed.in(section, Change.Kind.INSTANCE_ADDED).change(null, name));
    return Outcome.DONE;
  }

  /// Gives an instance another name; its answers stay.
  @Transactional
  public Outcome rename(Actor actor, AssessmentId id, String section, String code, String name) {
    var row = desk.sql().selectFrom(INSTANCES).where(open(id, code)).fetchOptional();
    var found = row.orElseThrow(NotFoundException::new);
    var assessment = desk.access().hold(actor, id, section);
    var refusal = refusal(actor, assessment, section, found.getOver());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var taken =
        desk.sql()
            .fetchExists(
                INSTANCES,
                INSTANCES
                    .ASSESSMENT_ID
                    .eq(id.value())
                    .and(INSTANCES.OVER.eq(found.getOver()))
                    .and(INSTANCES.CODE.ne(code))
                    .and(DSL.lower(INSTANCES.NAME).eq(DSL.lower(DSL.val(name))))
                    .and(INSTANCES.REMOVED_AT.isNull()));
    if (taken) {
      return Outcome.NAME_TAKEN;
    }
    if (!found.getName().equals(name)) {
      desk.sql().update(INSTANCES).set(INSTANCES.NAME, name).where(open(id, code)).execute();
      desk.telling()
          .tell(
              actor,
              assessment,
              Deed.in(section, Change.Kind.INSTANCE_RENAMED).change(found.getName(), name));
    }
    return Outcome.DONE;
  }

  /// Takes an instance out; its answers stay in the record but count no more.
  @Transactional
  public Outcome remove(Actor actor, AssessmentId id, String section, String code) {
    var row = desk.sql().selectFrom(INSTANCES).where(open(id, code)).fetchOptional();
    var assessment = desk.access().hold(actor, id, section);
    if (row.isEmpty()) {
      return Outcome.DONE;
    }
    var refusal = refusal(actor, assessment, section, row.get().getOver());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    desk.sql()
        .update(INSTANCES)
        .set(INSTANCES.REMOVED_BY, actor.signedIn().value())
        .set(INSTANCES.REMOVED_AT, desk.now())
        .where(open(id, code))
        .execute();
    desk.telling()
        .tell(
            actor,
            assessment,
            Deed.in(section, Change.Kind.INSTANCE_REMOVED).change(row.get().getName(), null));
    return Outcome.DONE;
  }

  private Optional<Outcome> refusal(
      Actor actor, Assessment assessment, String section, String over) {
    var tree = desk.preparing().get(assessment.frameworkVersion()).framework().tree();
    var known =
        tree.areas().stream()
            .filter(a -> Optional.ofNullable(a.repeat()).map(Repeat::over).orElse("").equals(over))
            .anyMatch(a -> top(tree.path(a.code()), a).code().equals(section));
    if (!known) {
      throw new NotFoundException();
    }
    return switch (desk.access().door(actor, assessment, section)) {
      case OPEN -> Optional.empty();
      case NOT_YOURS -> Optional.of(Outcome.NOT_YOURS);
      case CLOSED -> Optional.of(Outcome.CLOSED);
    };
  }

  private static Area top(java.util.List<Area> path, Area area) {
    return path.isEmpty() ? area : path.getFirst();
  }

  private static Condition open(AssessmentId id, String code) {
    return INSTANCES
        .ASSESSMENT_ID
        .eq(id.value())
        .and(INSTANCES.CODE.eq(code))
        .and(INSTANCES.REMOVED_AT.isNull());
  }
}
