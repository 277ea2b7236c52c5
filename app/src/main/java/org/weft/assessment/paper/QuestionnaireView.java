package org.weft.assessment.paper;

import java.util.List;
import org.weft.site.paper.Sheet;

/// A questionnaire as its document shows it.
///
/// @param kicker what kind of document it is
/// @param title of the framework
/// @param lede what the framework says of itself, or where a filled questionnaire stands
/// @param facts pairs under the title
/// @param how how to fill it in, or how to read it
public record QuestionnaireView(
    String kicker,
    String title,
    String lede,
    List<Fact> facts,
    List<String> how,
    List<SectionView> sections) {
  public QuestionnaireView {
    facts = List.copyOf(facts);
    how = List.copyOf(how);
    sections = List.copyOf(sections);
  }

  /// The sections in two columns, for the list of contents.
  public List<List<SectionView>> columns() {
    var half = (sections.size() + 1) / 2;
    return sections.size() < 4
        ? List.of(sections)
        : List.of(sections.subList(0, half), sections.subList(half, sections.size()));
  }

  /// The outline: one line per section.
  static List<Sheet.Bookmark> bookmarks(QuestionnaireView view) {
    return view.sections().stream()
        .map(s -> new Sheet.Bookmark(s.number() + " " + s.title(), s.anchor()))
        .toList();
  }

  /// A line of the table under the title.
  public record Fact(String name, String value) {}

  /// A top area.
  ///
  /// @param anchor where the outline leads
  /// @param note how far it is, or when it applies; empty for nothing
  public record SectionView(
      int number, String anchor, String title, String intro, String note, List<Line> lines) {
    public SectionView {
      lines = List.copyOf(lines);
    }
  }

  /// What stands in a section, from top to bottom.
  public sealed interface Line {
    /// An area inside the section, or a repeated area for one of its instances.
    record Heading(String title, String intro) implements Line {}

    /// A question.
    ///
    /// @param condition when it is asked, in words; empty for always
    /// @param hint what to do, such as tick one
    /// @param written the answer in words, for answers that are not ticked; empty for none
    /// @param unit stands after a number
    /// @param lines how many lines are left to write on
    /// @param saved who answered and when; empty for nobody
    record Question(
        String code,
        String ask,
        String help,
        String condition,
        String hint,
        List<Tick> ticks,
        String written,
        String unit,
        int lines,
        String saved,
        Evidence evidence)
        implements Line {
      public Question {
        ticks = List.copyOf(ticks);
      }

      /// Whether the page may break inside it.
      public boolean isLong() {
        return ticks.size() > 12 || written.length() > 1500 || evidence.given().size() > 8;
      }
    }
  }

  /// An answer to tick.
  public record Tick(String label, boolean ticked) {}

  /// What bears out an answer.
  ///
  /// @param title its heading; empty if none is asked for and none given
  /// @param lines how many lines are left to write on
  public record Evidence(String title, List<String> given, int lines) {
    public Evidence {
      given = List.copyOf(given);
    }
  }
}
