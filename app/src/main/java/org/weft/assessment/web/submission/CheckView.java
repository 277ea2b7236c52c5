package org.weft.assessment.web.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.web.EvidenceView;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Status;

/// Questions and answers to be read through: before submitting, and as they were submitted.
///
/// @param lede one or two sentences with the numbers
/// @param submit where the answers can be submitted; empty where they cannot
public record CheckView(
    String title,
    String kicker,
    boolean illustrative,
    String lede,
    List<Crumb> crumbs,
    List<Part> parts,
    String submit) {

  /// A section.
  ///
  /// @param word its state, or empty
  /// @param change where its answers can be changed; empty where they cannot
  /// @param check where the coordinator says that they have looked; empty where that is not due
  public record Part(
      String code,
      String title,
      @Nullable String lang,
      @Nullable Status status,
      String word,
      String check,
      List<Row> rows) {}

  /// A question with its answer.
  ///
  /// @param about the instance of a repeated area; empty outside
  /// @param missing whether there is no answer
  /// @param by who gave it and when; empty for nobody
  /// @param change where it can be changed; empty where it cannot
  public record Row(
      String code,
      String ask,
      @Nullable String lang,
      String about,
      String answer,
      boolean missing,
      String by,
      List<EvidenceView> evidence,
      String change) {}
}
