package org.weft.benchmark.result;

import static org.weft.benchmark.db.Tables.RESULTS;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.assessment.AssessmentSubmitted;
import org.weft.assessment.SubmittedAnswer;
import org.weft.benchmark.ResultId;
import org.weft.benchmark.Visibility;
import org.weft.city.Cities;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.FrameworkVersionId;
import org.weft.framework.Frameworks;
import org.weft.scoring.answer.Answers;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.answer.Intake;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.answer.Reception;
import org.weft.scoring.score.NodeScore;
import org.weft.scoring.score.Scored;
import org.weft.scoring.score.Scoring;
import tools.jackson.databind.json.JsonMapper;

/// Turns submitted answers into a result, in the transaction of the submission: no answers are
/// submitted without a result, and none twice.
@Service
class Computing {
  private record Prepared(Scoring scoring, Intake intake) {}

  private final Frameworks frameworks;
  private final Cities cities;
  private final ResultStore results;
  private final Batching batching;
  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;
  private final String program;
  private final Map<FrameworkVersionId, Prepared> prepared = new ConcurrentHashMap<>();

  Computing(
      Frameworks frameworks,
      Cities cities,
      ResultStore results,
      Batching batching,
      DSLContext sql,
      JsonMapper json,
      Clock clock,
      @Value("${weft.version:development}") String program) {
    this.frameworks = frameworks;
    this.cities = cities;
    this.results = results;
    this.batching = batching;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
    this.program = program;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void compute(AssessmentSubmitted submitted) {
    var version = frameworks.get(submitted.frameworkVersion());
    var attributes =
        cities.attributes(submitted.city()).values().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> text(e.getValue())));
    var scored = score(version, Given.of(submitted.answers()), submitted.period(), attributes);
    var visibility = replaceEarlier(submitted);
    var id = add(submitted, version, scored, attributes, visibility);
    results.add(id, new NodeRows(scored).list());
    batching.batch(version.id());
  }

  /// An answer to score.
  record Given(String item, String instance, String value) {
    static List<Given> of(List<SubmittedAnswer> answers) {
      return answers.stream().map(a -> new Given(a.item(), a.instance(), a.value())).toList();
    }
  }

  /// Scores answers; the same answers give the same bits.
  ///
  /// @throws IllegalStateException when an answer is refused or a rule cannot give a number
  Scored score(
      FrameworkVersion version, List<Given> given, String period, Map<String, String> attributes) {
    var ready = prepared(version);
    var participant = new Participant("participant", period, attributes);
    return ready.scoring().score(answers(ready.intake(), given), participant).scored();
  }

  /// The same, with nothing where it cannot be done.
  Optional<Scored> tryScore(
      FrameworkVersion version, List<Given> given, String period, Map<String, String> attributes) {
    try {
      return Optional.of(score(version, given, period, attributes));
    } catch (IllegalStateException refused) {
      return Optional.empty();
    }
  }

  private Prepared prepared(FrameworkVersion version) {
    return prepared.computeIfAbsent(
        version.id(), _ -> new Prepared(new Scoring(version.model()), new Intake(version.model())));
  }

  private static Answers answers(Intake intake, List<Given> given) {
    var gathering = intake.gathering();
    for (var answer : given) {
      var instance = answer.instance().isEmpty() ? null : answer.instance();
      if (gathering.put(instance, answer.item(), answer.value())
          instanceof Reception.Refused(var refusal)) {
        throw new IllegalStateException("A submitted answer is refused: " + refusal.sentence());
      }
    }
    return gathering.answers();
  }

  /// The city's decision on who may read holds for a correction too.
  private Earlier replaceEarlier(AssessmentSubmitted submitted) {
    return sql.update(RESULTS)
        .set(RESULTS.CURRENT, false)
        .where(RESULTS.ASSESSMENT_ID.eq(submitted.assessment().value()))
        .and(RESULTS.CURRENT)
        .returningResult(RESULTS.VISIBILITY, RESULTS.PUBLISHED_AT)
        .fetchOptional(r -> new Earlier(r.value1(), r.value2()))
        .orElse(Earlier.NONE);
  }

  private record Earlier(String visibility, java.time.@Nullable OffsetDateTime publishedAt) {
    static final Earlier NONE = new Earlier(Visibility.PRIVATE.word(), null);
  }

  private ResultId add(
      AssessmentSubmitted submitted,
      FrameworkVersion version,
      Scored scored,
      Map<String, String> attributes,
      Earlier earlier) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var network = submitted.network();
    var level = scored.level().map(l -> l.code()).orElse(null);
    var codes = scored.recommendations().stream().map(r -> r.code()).toArray(String[]::new);
    var model = version.model();
    return sql.insertInto(RESULTS)
        .set(RESULTS.SUBMISSION_ID, submitted.submission().value())
        .set(RESULTS.ASSESSMENT_ID, submitted.assessment().value())
        .set(RESULTS.REVISION, submitted.revision())
        .set(RESULTS.CITY_ID, submitted.city().value())
        .set(RESULTS.NETWORK_ID, network == null ? null : network.value())
        .set(RESULTS.FRAMEWORK, version.framework())
        .set(RESULTS.FRAMEWORK_VERSION_ID, version.id().value())
        .set(RESULTS.PERIOD, submitted.period())
        .set(RESULTS.COMPUTED_AT, now)
        .set(RESULTS.PROGRAM_VERSION, program)
        .set(RESULTS.ATTRIBUTES, JSONB.valueOf(json.writeValueAsString(attributes)))
        .set(RESULTS.OVERALL, scored.overall().score())
        .set(RESULTS.COVERAGE, scored.overall().coverage())
        .set(RESULTS.LEVEL, level)
        .set(RESULTS.RECOMMENDATIONS, codes)
        .set(RESULTS.TOP, scores(scored, model.tree().top().stream().map(a -> a.code()).toList()))
        .set(
            RESULTS.COMPOSITES,
            scores(scored, model.composites().stream().map(c -> c.code()).toList()))
        .set(RESULTS.VISIBILITY, earlier.visibility())
        .set(RESULTS.PUBLISHED_AT, earlier.publishedAt())
        .set(RESULTS.ILLUSTRATIVE, submitted.illustrative())
        .returningResult(RESULTS.ID)
        .fetchSingle(r -> new ResultId(r.value1()));
  }

  private static Double[] scores(Scored scored, List<String> codes) {
    return codes.stream().map(scored::of).map(NodeScore::score).toArray(Double[]::new);
  }

  private static String text(Object value) {
    return value instanceof Number number ? Decimals.plain(number.doubleValue()) : value.toString();
  }
}
