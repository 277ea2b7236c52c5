package org.weft.assessment;

import java.util.List;
import org.weft.site.Page;

/// Files of an assessment that other modules offer on its task list, such as a questionnaire to
/// print or a workbook to fill in.
public interface AssessmentPapers {
  /// What can be had for this assessment.
  ///
  /// @param reach what the reader may do in it; one of the city's
  List<Paper> list(Page page, Assessment assessment, Reach reach);

  /// A link.
  ///
  /// @param text in the reader's language
  record Paper(String text, String url) {}
}
