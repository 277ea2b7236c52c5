package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.COMMENTS;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.site.NotFoundException;

/// Talking about a question; everybody who works for the city may.
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
  @Transactional
  public void add(Actor actor, AssessmentId id, String item, String text) {
    var assessment = desk.access().hold(actor, id);
    var prepared = desk.preparing().get(assessment.frameworkVersion());
    if (prepared.framework().tree().findItem(item).isEmpty()) {
      throw new NotFoundException();
    }
    var person = actor.signedIn();
    var last = list(id, item, 1);
    if (!last.isEmpty()
        && last.getLast().person().equals(person)
        && last.getLast().text().equals(text)) {
      return;
    }
    desk.sql()
        .insertInto(COMMENTS)
        .set(COMMENTS.ASSESSMENT_ID, id.value())
        .set(COMMENTS.ITEM, item)
        .set(COMMENTS.PERSON_ID, person.value())
        .set(COMMENTS.TEXT, text)
        .set(COMMENTS.AT, desk.now())
        .execute();
    desk.changes()
        .add(
            id,
            prepared.section(item),
            AnswerKey.of(item),
            Change.Kind.COMMENTED,
            null,
            null,
            person);
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
