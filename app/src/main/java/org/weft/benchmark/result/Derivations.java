package org.weft.benchmark.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.stereotype.Component;
import org.weft.scoring.answer.Answer;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.score.Derivation;
import tools.jackson.databind.json.JsonMapper;

/// Writes derivations as JSON and reads them back. The words of `kind` are part of stored results
/// and of published files: they never change.
@Component
public class Derivations {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Derivation.Combined.class, name = "combined"),
    @JsonSubTypes.Type(value = Derivation.OfItem.class, name = "item")
  })
  private interface DerivationKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Derivation.OptionPoints.class, name = "options"),
    @JsonSubTypes.Type(value = Derivation.NumberPoints.class, name = "number")
  })
  private interface RuleKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NumberScore.Value.class, name = "value"),
    @JsonSubTypes.Type(value = NumberScore.Linear.class, name = "linear"),
    @JsonSubTypes.Type(value = NumberScore.Log.class, name = "log"),
    @JsonSubTypes.Type(value = NumberScore.Bands.class, name = "bands")
  })
  private interface ScoreKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = Answer.Quantity.class, name = "quantity"),
    @JsonSubTypes.Type(value = Answer.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Answer.Unanswered.class, name = "unanswered"),
    @JsonSubTypes.Type(value = Answer.Unknown.class, name = "unknown"),
    @JsonSubTypes.Type(value = Answer.NotApplicable.class, name = "not-applicable")
  })
  private interface AnswerKinds {}

  private final JsonMapper json =
      JsonMapper.builder()
          .addMixIn(Derivation.class, DerivationKinds.class)
          .addMixIn(Derivation.PointsRule.class, RuleKinds.class)
          .addMixIn(NumberScore.class, ScoreKinds.class)
          .addMixIn(Answer.class, AnswerKinds.class)
          .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// The derivation as one line of JSON; absent parts are left out.
  public String write(Derivation derivation) {
    return json.writerFor(Derivation.class).writeValueAsString(derivation);
  }

  Derivation read(String text) {
    return json.readValue(text, Derivation.class);
  }
}
