package org.weft.report;

import java.util.List;
import org.weft.site.ui.Figure;

/// The report in short.
///
/// @param finding the sentence that says it
/// @param sentences what stands behind it
/// @param general recommendations that are about no single area
public record Summary(
    List<Figure> figures, String finding, List<String> sentences, List<Chapter.Advice> general) {
  public Summary {
    figures = List.copyOf(figures);
    sentences = List.copyOf(sentences);
    general = List.copyOf(general);
  }
}
