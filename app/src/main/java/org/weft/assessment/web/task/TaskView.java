package org.weft.assessment.web.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.AssessmentPapers;
import org.weft.assessment.web.Told;
import org.weft.site.chart.Loom;
import org.weft.site.chart.Track;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Status;

/// The task list of an assessment.
///
/// @param lede the sentences with the numbers
/// @param go where to go on, or null
/// @param submit what stands in the place of submitting
public record TaskView(
    String url,
    String title,
    String kicker,
    boolean illustrative,
    String lede,
    List<Crumb> crumbs,
    @Nullable Link go,
    List<AssessmentPapers.Paper> papers,
    Loom loom,
    String loomLabel,
    Track track,
    List<Row> rows,
    Submit submit,
    List<Told> changes) {

  public record Link(String text, String url) {}

  /// A section.
  ///
  /// @param url null where nothing can be answered
  /// @param note one line below the title; empty for none
  /// @param owner who answers it; empty for nobody
  /// @param link how the link stands that the section was passed on by; empty for none
  /// @param ask where somebody can be asked; empty if the reader cannot do that
  public record Row(
      int number,
      String title,
      @Nullable String lang,
      @Nullable String url,
      String note,
      String owner,
      String ask,
      String link,
      String count,
      String due,
      Status status,
      String word) {}

  /// What the foot of the list offers.
  ///
  /// @param note one sentence about what stands in the way, or what was done
  /// @param main the button, or null
  /// @param others further links
  public record Submit(String note, @Nullable Link main, List<Link> others) {}
}
