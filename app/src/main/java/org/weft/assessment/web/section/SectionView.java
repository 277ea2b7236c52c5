package org.weft.assessment.web.section;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// A section's page.
///
/// @param failed whether something that was sent could not be done, for the title
/// @param lang the language of the framework's texts where it is not the page's, or null
/// @param back where the person came from: empty for the task list, else `check`
/// @param done what the person says about being done: empty, `yes` or `later`
/// @param asking whether the person has to say that the open questions may stay so
/// @param readOnly why this person cannot answer here; empty if they can
public record SectionView(
    String url,
    String title,
    String kicker,
    boolean illustrative,
    String intro,
    @Nullable String lang,
    List<String> facts,
    List<Crumb> crumbs,
    List<Problem> problems,
    boolean failed,
    String notice,
    String readOnly,
    List<Line> lines,
    List<Nav> nav,
    String tasks,
    String back,
    String done,
    OpenView open,
    boolean asking) {

  /// Where the chronology of the section is.
  public String changes() {
    return url + "/changes";
  }

  public boolean writable() {
    return readOnly.isEmpty();
  }

  /// What stands on the page, from top to bottom.
  public sealed interface Line {
    /// An area inside the section.
    record Heading(String title, String intro, int level, @Nullable String lang) implements Line {}

    /// One instance of a repeated area begins.
    record Round(String code, String name) implements Line {}

    /// Where a further instance can be added.
    record More(String over, String title) implements Line {}

    record Question(AskView view) implements Line {}
  }

  /// A link to a section, with how many of its questions are answered.
  public record Nav(
      String area, String text, String url, int answered, int questions, boolean current) {}
}
