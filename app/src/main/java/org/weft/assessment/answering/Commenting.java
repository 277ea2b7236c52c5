package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.COMMENTS;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.chronology.Deed;
import org.weft.assessment.questionnaire.AnswerKey;

/// Talking about a question; everybody who works for the city may, and those who came by the link
/// of its section.
@Service
public class Commenting {
  /// The longest comment, in characters.
  public static final int LONGEST = 5_000;

  /// Comments shown, the latest.
  public static final int SHOWN = 100;

  private final Desk desk;

  Commenting(Desk desk) {
    this.desk = desk;
  }

  /// Adds a comment; sending the same twice in a row adds one.
  ///
  /// @param text 1 to [#LONGEST] characters
  /// @return false for those who look on and say nothing
  @Transactional
  public boolean add(Actor actor, AssessmentId id, String item, String text) {
    var assessment = desk.access().holdItem(actor, id, item);
    if (Reach.of(actor, assessment) == Reach.READS) {
      return false;
    }
    var prepared = desk.preparing().get(assessment.frameworkVersion());
    var person = actor.signedIn();
    var last = list(id, item, 1);
    if (!last.isEmpty()
        && last.getLast().person().equals(person)
        && last.getLast().text().equals(text)) {
      return true;
    }
    desk.sql()
        .insertInto(COMMENTS)
        .set(COMMENTS.ASSESSMENT_ID, id.value())
        .set(COMMENTS.ITEM, item)
        .set(COMMENTS.PERSON_ID, person.value())
        .set(COMMENTS.TEXT, text)
        .set(COMMENTS.AT, desk.now())
        .execute();
    desk.telling()
        .tell(
            actor,
            assessment,
            Deed.at(prepared.section(item), AnswerKey.of(item), Change.Kind.COMMENTED));
    return true;
  }

  /// The latest comments on a question, oldest first. The caller has a dossier, so may read.
  public List<Comment> list(Dossier dossier, String item) {
    return list(dossier.assessment().id(), item, SHOWN);
  }

  private List<Comment> list(AssessmentId id, String item, int most) {
    return desk.sql()
        .selectFrom(COMMENTS)
        .where(COMMENTS.ASSESSMENT_ID.eq(id.value()))
        .and(COMMENTS.ITEM.eq(item))
        .orderBy(COMMENTS.ID.desc())
        .limit(most)
        .fetch(row ->
            new Comment(
                row.getItem(),
                new PersonId(row.getPersonId()),
                row.getText(),
                row.getAt().toInstant()))
        .reversed();
  }
}
