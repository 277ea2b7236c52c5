package org.weft.scoring.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weft.scoring.bulk.BulkScoring;
import org.weft.scoring.bulk.Explaining;
import org.weft.scoring.bulk.Problems;
import org.weft.scoring.model.Framework;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;
import org.weft.scoring.score.Outcome;
import org.weft.scoring.score.Scored;

/// `weft score FRAMEWORK.yaml ANSWERS.csv`: results from answers.
final class Score {

  private static final String LINE =
      "Usage: weft score FRAMEWORK.yaml ANSWERS.csv [--participants PARTICIPANTS.csv]"
          + " [--out RESULTS.csv] [--items] [--instances] [--explain PARTICIPANT [--period P]]";
  private static final String USAGE =
      LINE
          + """


          Writes results as CSV to standard output.

            --participants FILE    attributes of the participants, a column each
            --out FILE             write the results to a file instead
            --items                a row for each item as well
            --instances            a column “instance”, and a row per instance inside repeated areas
            --explain PARTICIPANT  show how this participant's scores come about, as text;
                                   results are then written only with --out
            --period P             explain this period only

          Exit status: 0, or 2 if anything is wrong; then nothing is written.
          """;

  private final Options options;
  private final Streams streams;

  private Score(Options options, Streams streams) {
    this.options = options;
    this.streams = streams;
  }

  static int run(String[] arguments, Streams streams) {
    var options =
        Options.parse(
            arguments,
            Set.of("--items", "--instances", "--help", "-h"),
            Set.of("--participants", "--out", "--explain", "--period"));
    if (options.fault().isPresent()) {
      return streams.refuse(options.fault().get() + "\n" + LINE);
    }
    if (options.flags().contains("--help") || options.flags().contains("-h")) {
      return streams.print(USAGE);
    }
    if (options.files().size() != 2) {
      return streams.refuse("Name a framework file and an answers file.\n" + LINE);
    }
    if (options.value("--period").isPresent() && options.value("--explain").isEmpty()) {
      return streams.refuse("“--period” belongs to “--explain”.\n" + LINE);
    }
    try {
      return new Score(options, streams).score();
    } catch (Inputs.Unusable e) {
      return streams.refuse(e.sentence());
    }
  }

  private int score() throws Inputs.Unusable {
    var name = options.files().getFirst();
    return switch (FrameworkReader.read(Inputs.framework(name))) {
      case Reading.Read(var framework, _, _) -> score(framework);
      case Reading.Refused refused -> streams.refuse(Check.list(name, refused, Problems.LISTED));
    };
  }

  private int score(Framework framework) throws Inputs.Unusable {
    var bulk = new BulkScoring(framework, options.value("--explain").orElse(null));
    var answers = options.files().getLast();
    try (var in = Inputs.open(answers)) {
      bulk.readAnswers(in, answers);
    } catch (IOException e) {
      throw Inputs.unusable(answers, "read", e);
    }
    var participants = options.value("--participants");
    if (participants.isPresent()) {
      try (var in = Inputs.open(participants.get())) {
        bulk.readParticipants(in, participants.get());
      } catch (IOException e) {
        throw Inputs.unusable(participants.get(), "read", e);
      }
    }
    if (!bulk.problems().isEmpty()) {
      return refuse(bulk);
    }
    var explained = explained(bulk);
    if (explained.isEmpty()) {
      return Main.REFUSED;
    }
    boolean explaining = options.value("--explain").isPresent();
    if (!explaining || options.value("--out").isPresent()) {
      int status = write(bulk);
      return status == Main.FINE && explaining ? streams.print(explained.get()) : status;
    }
    return streams.print(explained.get());
  }

  private int write(BulkScoring bulk) throws Inputs.Unusable {
    boolean items = options.flags().contains("--items");
    boolean instances = options.flags().contains("--instances");
    var out = options.value("--out");
    try {
      if (out.isPresent()) {
        try (var file = new Replacement(Inputs.path(out.get()))) {
          bulk.write(file.stream(), items, instances);
          if (bulk.problems().isEmpty()) {
            file.commit();
          }
        }
      } else {
        bulk.write(streams.out(), items, instances);
      }
    } catch (IOException e) {
      throw Inputs.unusable(out.orElse("standard output"), "write", e);
    }
    return bulk.problems().isEmpty() ? Main.FINE : refuse(bulk);
  }

  /// The explanation asked for; empty text if none is, nothing if it cannot be given.
  private Optional<String> explained(BulkScoring bulk) {
    var participant = options.value("--explain");
    if (participant.isEmpty()) {
      return Optional.of("");
    }
    if (!bulk.hasParticipant(participant.get())) {
      streams.refuse("The answers name no participant “" + participant.get() + "”.");
      return Optional.empty();
    }
    var periods = bulk.periods(participant.get());
    var period = options.value("--period");
    if (period.isPresent() && !periods.contains(period.get())) {
      streams.refuse(
          "“%s” has no answers for the period “%s”.".formatted(participant.get(), period.get()));
      return Optional.empty();
    }
    return explained(bulk, participant.get(), period.map(List::of).orElse(periods));
  }

  private Optional<String> explained(BulkScoring bulk, String participant, List<String> periods) {
    var text = new StringBuilder();
    for (var period : periods) {
      switch (bulk.score(participant, period)) {
        case Scored scored -> text.append(text.isEmpty() ? "" : "\n").append(Explaining.of(scored));
        case Outcome.Fault fault -> {
          streams.refuse(fault.sentence());
          return Optional.empty();
        }
      }
    }
    return Optional.of(text.toString());
  }

  private int refuse(BulkScoring bulk) {
    bulk.problems().list().forEach(problem -> streams.say(problem.toString()));
    if (bulk.problems().more() > 0) {
      streams.say("… and " + bulk.problems().more() + " more.");
    }
    return streams.refuse("Nothing was written.");
  }
}
