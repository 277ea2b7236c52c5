package org.weft.scoring.bulk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Framework;
import org.weft.scoring.score.Outcome;
import org.weft.scoring.score.Scored;
import org.weft.scoring.score.Scoring;

/// Scores a file of answers with one framework, as section 8 of the format says.
///
/// Read the files first; as long as there are [#problems] there is nothing to write.
public final class BulkScoring {

  private final Framework framework;
  private final Problems problems = new Problems();
  private final AnswersFile reading;
  private final KeptAnswers answers;
  private final ParticipantsFile participants;
  private String answersName = "answers";

  public BulkScoring(Framework framework) {
    this(framework, null);
  }

  /// @param explained the participant whose scores will be explained down to the words of the
  ///   answers, which are shortened for all others; null for none
  public BulkScoring(Framework framework, @Nullable String explained) {
    this.framework = framework;
    this.reading = new AnswersFile(framework, problems, explained);
    this.answers = reading.kept();
    this.participants = new ParticipantsFile(problems);
  }

  /// Reads answers.
  ///
  /// @param file how the file is called in messages
  public void readAnswers(InputStream in, String file) throws IOException {
    answersName = file;
    reading.read(in, file);
  }

  /// Reads what is known about the participants.
  public void readParticipants(InputStream in, String file) throws IOException {
    participants.read(in, file);
  }

  /// What is wrong so far.
  public Problems problems() {
    return problems;
  }

  /// Whether the answers name the participant.
  public boolean hasParticipant(String name) {
    return answers.participants.find(name) >= 0;
  }

  /// The periods of a participant in order of first appearance.
  public List<String> periods(String participant) {
    var periods = new ArrayList<String>();
    int id = answers.participants.find(participant);
    for (int one = 0; id >= 0 && one < answers.size(); one++) {
      if (answers.isOf(one, id)) {
        periods.add(answers.get(one).period());
      }
    }
    return periods;
  }

  /// Scores everybody and writes results in UTF-8 with line feeds; nothing is written if a rule
  /// cannot be computed, which is then among the problems.
  ///
  /// @param items a row for each item as well
  /// @param instances a column `instance`, and rows per instance inside repeated areas
  public void write(OutputStream out, boolean items, boolean instances) throws IOException {
    if (!problems.isEmpty()) {
      throw new IllegalStateException("there are problems: " + problems.list().getFirst());
    }
    try (var spool = new Spool()) {
      var writer =
          new BufferedWriter(new OutputStreamWriter(spool, StandardCharsets.UTF_8), 1 << 16);
      writeTo(writer, new Results.Detail(items, instances));
      writer.flush();
      if (problems.isEmpty()) {
        spool.copyTo(out);
      }
    }
  }

  private void writeTo(Writer writer, Results.Detail detail) throws IOException {
    var results = new Results(framework, detail, writer);
    var scoring = new Scoring(framework);
    var sorted = answers.sorted();
    results.header();
    for (int id : answers.order()) {
      switch (score(scoring, sorted, answers.get(id))) {
        case Scored scored when problems.isEmpty() -> results.write(scored);
        case Scored _ -> {}
        case Outcome.Fault fault -> problems.add(answersName, 0, fault.sentence());
      }
    }
  }

  /// Scores one participant in one period of those that the answers name.
  public Outcome score(String participant, String period) {
    var sorted = answers.sorted();
    for (int id = 0; id < answers.size(); id++) {
      var one = answers.get(id);
      if (one.participant().equals(participant) && one.period().equals(period)) {
        return score(new Scoring(framework), sorted, one);
      }
    }
    throw new IllegalArgumentException("no answers of " + participant + " in " + period);
  }

  private Outcome score(Scoring scoring, KeptAnswers.Sorted sorted, KeptAnswers.Case one) {
    return scoring.score(
        sorted.of(one),
        new Participant(one.participant(), one.period(), participants.of(one.participant())));
  }
}
