package org.weft.assessment.workbook;

import java.util.List;
import org.weft.assessment.paper.QuestionWords;
import org.weft.site.Page;

/// The pages on which a workbook is brought back.
///
/// @param address of the assessment
/// @param city and period, for the headings
public record ImportView(String address, String city, String period, String framework) {

  static ImportView of(Page page, org.weft.assessment.answering.Dossier dossier) {
    return new ImportView(
        dossier.assessment().address(),
        dossier.city().name(),
        dossier.assessment().period(),
        dossier.framework().title(page.language()));
  }

  /// A file that was not taken.
  ///
  /// @param problem what is wrong with it as a whole; empty when cells are wrong
  public record Wrong(String problem, List<Cell> cells) {
    static final Wrong NOTHING = new Wrong("", List.of());

    public Wrong {
      cells = List.copyOf(cells);
    }

    public boolean isNothing() {
      return problem.isEmpty() && cells.isEmpty();
    }
  }

  /// A cell that was not taken.
  public record Cell(String sheet, String place, String code, String sentence) {}

  /// What a workbook would change.
  ///
  /// @param groups of changes, each with a heading; empty ones left out
  /// @param done what became of it; empty while it waits
  public record Preview(String fileName, String action, List<Group> groups, String done) {
    public Preview {
      groups = List.copyOf(groups);
    }
  }

  /// Changes with the same effect.
  public record Group(String title, String note, boolean applies, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// One answer that changes.
  public record Row(String code, String ask, String where, String now, String then) {}

  static Wrong wrong(Page page, Refusal refusal) {
    return new Wrong(page.say("workbook.refused." + refusal), List.of());
  }

  static Wrong wrong(Page page, List<CellFault> faults) {
    return new Wrong(
        "",
        faults.stream()
            .map(f ->
                new Cell(
                    f.sheet(),
                    f.place(),
                    f.item().code(),
                    page.say("workbook.cell." + f.reason(), f.text())))
            .toList());
  }

  static Preview preview(Page page, Proposal proposal) {
    var answers = new AnswerWords(page, proposal.dossier().framework());
    var words = new QuestionWords(proposal.dossier().framework(), page);
    var groups =
        List.of(Proposal.Effect.values()).stream()
            .filter(effect -> !proposal.with(effect).isEmpty())
            .map(effect -> {
              var changes = proposal.with(effect);
              return new Group(
                  page.say("workbook.effect." + effect, changes.size()),
                  page.say("workbook.effect." + effect + ".note"),
                  effect != Proposal.Effect.NOT_YOURS,
                  changes.stream().map(c -> row(c, words, answers)).toList());
            })
            .toList();
    var pending = proposal.pending();
    var applied = pending.applied();
    return new Preview(
        pending.fileName(),
        proposal.dossier().assessment().address() + "/imports/" + pending.id().value(),
        applied == null ? groups : List.of(),
        applied == null ? "" : page.say("workbook.done", applied.saved(), applied.contested()));
  }

  private static Row row(Proposal.Change change, QuestionWords words, AnswerWords answers) {
    var item = change.ask().item();
    var instance = change.ask().instance();
    return new Row(
        item.code(),
        words.say(item.ask()),
        instance == null ? "" : instance.name(),
        answers.say(item, change.now()),
        answers.say(item, change.then()));
  }
}
