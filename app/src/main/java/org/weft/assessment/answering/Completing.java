package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.CONTESTS;
import static org.weft.assessment.db.Tables.SECTIONS;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;

/// Saying that a section is done, or not after all. What the coordinator completes counts as
/// checked at once.
@Service
public class Completing {
  private final Desk desk;
  private final Dossiers dossiers;

  Completing(Desk desk, Dossiers dossiers) {
    this.desk = desk;
    this.dossiers = dossiers;
  }

  /// What became of it.
  public enum Outcome {
    DONE,
    /// Two people gave different answers and nobody has chosen yet.
    CONTESTED,
    /// More questions are open than the person knows of.
    OPEN,
    NOT_YOURS,
    CLOSED
  }

  /// Marks a section as complete; doing it again changes nothing. Questions may stay open, but only
  /// if the person knows that: they count as not answered.
  ///
  /// @param known how many open questions the person has said may stay so
  @Transactional
  public Outcome complete(Actor actor, AssessmentId id, String area, int known) {
    var assessment = desk.access().hold(actor, id, area);
    var refusal = refusal(actor, assessment, area);
    if (refusal != null) {
      return refusal;
    }
    if (hasContests(assessment, area)) {
      return Outcome.CONTESTED;
    }
    var dossier = dossiers.get(actor, id, area);
    var open = dossier.section(area).open(dossier.values()).size();
    if (open > known && dossier.work(area).completed() == null) {
      return Outcome.OPEN;
    }
    if (set(actor, id, area, true, Reach.of(actor, assessment) == Reach.LEADS)) {
      desk.telling().tell(actor, assessment, Deed.in(area, Change.Kind.COMPLETED));
    }
    return Outcome.DONE;
  }

  /// Takes the mark away.
  @Transactional
  public Outcome resume(Actor actor, AssessmentId id, String area) {
    var assessment = desk.access().hold(actor, id, area);
    var refusal = refusal(actor, assessment, area);
    if (refusal == null && set(actor, id, area, false, false)) {
      desk.telling().tell(actor, assessment, Deed.in(area, Change.Kind.RESUMED));
    }
    return refusal == null ? Outcome.DONE : refusal;
  }

  /// The coordinator has looked at a complete section.
  @Transactional
  public Outcome check(Actor actor, AssessmentId id, String area) {
    var assessment = desk.access().hold(actor, id);
    if (Reach.of(actor, assessment) != Reach.LEADS) {
      return Outcome.NOT_YOURS;
    }
    var changed =
        desk.sql()
            .update(SECTIONS)
            .set(SECTIONS.CHECKED_BY, actor.signedIn().value())
            .set(SECTIONS.CHECKED_AT, desk.now())
            .where(SECTIONS.ASSESSMENT_ID.eq(id.value()))
            .and(SECTIONS.AREA.eq(area))
            .and(SECTIONS.COMPLETED_AT.isNotNull())
            .and(SECTIONS.CHECKED_AT.isNull())
            .execute();
    if (changed > 0) {
      desk.telling().tell(actor, assessment, Deed.in(area, Change.Kind.CHECKED));
    }
    return Outcome.DONE;
  }

  private @Nullable Outcome refusal(Actor actor, Assessment assessment, String area) {
    return switch (desk.access().door(actor, assessment, area)) {
      case OPEN -> null;
      case NOT_YOURS -> Outcome.NOT_YOURS;
      case CLOSED -> Outcome.CLOSED;
    };
  }

  private boolean hasContests(Assessment assessment, String area) {
    var prepared = desk.preparing().get(assessment.frameworkVersion());
    return desk
        .sql()
        .selectDistinct(CONTESTS.ITEM)
        .from(CONTESTS)
        .where(CONTESTS.ASSESSMENT_ID.eq(assessment.id().value()))
        .and(CONTESTS.SETTLED_AT.isNull())
        .fetch(CONTESTS.ITEM)
        .stream()
        .anyMatch(item -> prepared.section(item).equals(area));
  }

  /// Whether this changed anything.
  private boolean set(Actor actor, AssessmentId id, String area, boolean done, boolean checked) {
    UUID person = actor.signedIn().value();
    var now = desk.now();
    return desk.sql()
            .insertInto(SECTIONS)
            .set(SECTIONS.ASSESSMENT_ID, id.value())
            .set(SECTIONS.AREA, area)
            .set(SECTIONS.COMPLETED_BY, done ? person : null)
            .set(SECTIONS.COMPLETED_AT, done ? now : null)
            .set(SECTIONS.CHECKED_BY, checked ? person : null)
            .set(SECTIONS.CHECKED_AT, checked ? now : null)
            .onConflict(SECTIONS.ASSESSMENT_ID, SECTIONS.AREA)
            .doUpdate()
            .set(SECTIONS.COMPLETED_BY, done ? person : null)
            .set(SECTIONS.COMPLETED_AT, done ? now : null)
            .set(SECTIONS.CHECKED_BY, checked ? person : null)
            .set(SECTIONS.CHECKED_AT, checked ? now : null)
            .where(done ? SECTIONS.COMPLETED_AT.isNull() : SECTIONS.COMPLETED_AT.isNotNull())
            .execute()
        > 0;
  }
}
