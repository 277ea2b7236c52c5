package org.weft.assessment.cycle;

import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.FILES;
import static org.weft.assessment.db.Tables.INSTANCES;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Assessments;
import org.weft.assessment.Reach;
import org.weft.assessment.Submission;
import org.weft.assessment.Submissions;
import org.weft.assessment.SubmittedAnswer;
import org.weft.assessment.answering.DossierFields;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.site.NotFoundException;

/// Reads what was submitted as it was then: for the city's people and the network's office.
@Service
public class Revisions {
  private final Assessments assessments;
  private final Submissions submissions;
  private final Frameworks frameworks;
  private final Cities cities;
  private final People people;
  private final DSLContext sql;

  Revisions(
      Assessments assessments,
      Submissions submissions,
      Frameworks frameworks,
      Cities cities,
      People people,
      DSLContext sql) {
    this.assessments = assessments;
    this.submissions = submissions;
    this.frameworks = frameworks;
    this.cities = cities;
    this.people = people;
    this.sql = sql;
  }

  /// One revision.
  ///
  /// @param evidence what stood beside the answers when they were submitted; the keys name
  ///   instances
  /// @param people who gave the answers
  public record Revision(
      Assessment assessment,
      Reach reach,
      Submission submission,
      FrameworkVersion framework,
      City city,
      List<SubmittedAnswer> answers,
      List<Evidence> evidence,
      Map<PersonId, Person> people) {}

  /// The revision of this number.
  ///
  /// @throws NotFoundException if there is none, or the actor may not read it
  @Transactional(readOnly = true)
  public Revision get(Actor actor, AssessmentId id, int number) {
    var assessment = assessments.find(actor, id).orElseThrow(NotFoundException::new);
    var submission = submissions.find(id, number).orElseThrow(NotFoundException::new);
    var answers = submissions.answers(submission.id());
    var involved = answers.stream().map(SubmittedAnswer::savedBy).collect(Collectors.toSet());
    involved.add(submission.submittedBy());
    return new Revision(
        assessment,
        Reach.of(actor, assessment),
        submission,
        frameworks.get(assessment.frameworkVersion()),
        cities.get(assessment.city()),
        answers,
        evidence(submission),
        people.find(involved));
  }

  /// The revisions of an assessment, the latest first.
  public List<Submission> list(Actor actor, AssessmentId id) {
    return assessments.find(actor, id).isEmpty() ? List.of() : submissions.list(id);
  }

  private List<Evidence> evidence(Submission submission) {
    var at = submission.submittedAt().atOffset(ZoneOffset.UTC);
    return sql.select(EVIDENCE.fields())
        .select(FILES.NAME, FILES.TYPE, FILES.SIZE, INSTANCES.NAME)
        .from(EVIDENCE)
        .leftJoin(FILES)
        .on(FILES.ID.eq(EVIDENCE.FILE_ID))
        .leftJoin(INSTANCES)
        .on(INSTANCES.ASSESSMENT_ID.eq(EVIDENCE.ASSESSMENT_ID))
        .and(INSTANCES.CODE.eq(EVIDENCE.INSTANCE))
        .where(EVIDENCE.ASSESSMENT_ID.eq(submission.assessment().value()))
        .and(EVIDENCE.ADDED_AT.le(at))
        .and(EVIDENCE.REMOVED_AT.isNull().or(EVIDENCE.REMOVED_AT.gt(at)))
        .orderBy(EVIDENCE.ID)
        .fetch(row -> {
          var evidence = DossierFields.evidence(row);
          var name = Objects.requireNonNullElse(row.get(INSTANCES.NAME), "");
          return new Evidence(
              evidence.id(),
              new AnswerKey(evidence.key().item(), name),
              evidence.note(),
              evidence.link(),
              evidence.file(),
              evidence.addedBy(),
              evidence.addedAt());
        });
  }
}
