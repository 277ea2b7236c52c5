package org.weft.assessment.answering;

import static org.weft.assessment.db.Tables.ASSESSMENTS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.city.Cities;
import org.weft.city.CityAttributes;
import org.weft.framework.Frameworks;
import org.weft.network.Networks;
import org.weft.scoring.answer.Participant;
import org.weft.site.NotFoundException;

/// Reads dossiers; a handful of statements, however many questions there are.
@Service
public class Dossiers {
  private final DSLContext sql;
  private final Frameworks frameworks;
  private final Preparing preparing;
  private final Cities cities;
  private final Networks networks;
  private final People people;

  Dossiers(
      DSLContext sql,
      Frameworks frameworks,
      Preparing preparing,
      Cities cities,
      Networks networks,
      People people) {
    this.sql = sql;
    this.frameworks = frameworks;
    this.preparing = preparing;
    this.cities = cities;
    this.networks = networks;
    this.people = people;
  }

  /// The dossier with its drafts, for the city's people only and not for those who came by the link
  /// of one section.
  ///
  /// @throws NotFoundException for everybody else
  @Transactional(readOnly = true)
  public Dossier get(Actor actor, AssessmentId id) {
    return find(actor, id).filter(d -> d.reach().isOfCity()).orElseThrow(NotFoundException::new);
  }

  /// The dossier for a page of one section, which those may read too who came by its link. It has
  /// the answers of other sections, which decide what is asked here and are shown nowhere.
  ///
  /// @throws NotFoundException for people of other cities and of other sections
  @Transactional(readOnly = true)
  public Dossier get(Actor actor, AssessmentId id, String area) {
    return find(actor, id)
        .filter(d -> Reach.of(actor, d.assessment(), area).isOfSection())
        .orElseThrow(NotFoundException::new);
  }

  /// The same for a page of one question.
  @Transactional(readOnly = true)
  public Dossier get(Actor actor, AssessmentId id, AnswerKey key) {
    return find(actor, id)
        .filter(d ->
            d.questionnaire().find(key).isPresent()
                && Reach.of(actor, d.assessment(), d.prepared().section(key.item())).isOfSection())
        .orElseThrow(NotFoundException::new);
  }

  private Optional<Dossier> find(Actor actor, AssessmentId id) {
    return sql.select(ASSESSMENTS.fields())
        .select(
            DossierFields.ANSWERS_OF,
            DossierFields.SECTIONS_OF,
            DossierFields.CONTESTS_OF,
            DossierFields.INSTANCES_OF,
            DossierFields.EVIDENCE_OF,
            DossierFields.COMMENTS_OF,
            DossierFields.PREVIOUS_OF,
            DossierFields.PREVIOUS_PERIOD)
        .from(ASSESSMENTS)
        .where(ASSESSMENTS.ID.eq(id.value()))
        .fetchOptional(Dossiers::rows)
        .map(rows -> complete(rows, actor));
  }

  private Dossier complete(Dossier.Rows rows, Actor actor) {
    var assessment = rows.assessment();
    var network = assessment.network();
    return new Dossier(
        new Dossier.Contents(
            rows,
            actor,
            frameworks.get(assessment.frameworkVersion()),
            preparing.get(assessment.frameworkVersion()),
            cities.get(assessment.city()),
            () -> Optional.ofNullable(network).map(networks::get),
            participant(assessment),
            new Names(people, peopleOf(rows))));
  }

  /// The city as the framework's conditions see it.
  Participant participant(Assessment assessment) {
    return participant(assessment, cities.attributes(assessment.city()));
  }

  private static Participant participant(Assessment assessment, CityAttributes attributes) {
    Map<String, String> texts = new HashMap<>();
    attributes.values().forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return new Participant(assessment.city().value().toString(), assessment.period(), texts);
  }

  private static Set<PersonId> peopleOf(Dossier.Rows rows) {
    var ids = new HashSet<@Nullable PersonId>();
    rows.answers().forEach(a -> ids.add(a.savedBy()));
    rows.contests().forEach(c -> ids.add(c.person()));
    rows.evidence().forEach(e -> ids.add(e.addedBy()));
    for (var work : rows.sections()) {
      ids.add(work.owner());
      ids.add(work.askedBy());
      ids.add(work.completed() == null ? null : work.completed().by());
      ids.add(work.checked() == null ? null : work.checked().by());
    }
    var known = new HashSet<PersonId>();
    ids.forEach(id -> {
      if (id != null) {
        known.add(id);
      }
    });
    return known;
  }

  private static Dossier.Rows rows(Record row) {
    return new Dossier.Rows(
        AssessmentStore.assessment(row),
        row.get(DossierFields.ANSWERS_OF),
        row.get(DossierFields.SECTIONS_OF),
        row.get(DossierFields.CONTESTS_OF),
        row.get(DossierFields.INSTANCES_OF),
        row.get(DossierFields.EVIDENCE_OF),
        row.get(DossierFields.COMMENTS_OF),
        row.get(DossierFields.PREVIOUS_OF),
        row.get(DossierFields.PREVIOUS_PERIOD));
  }
}
