package org.weft.assessment;

import java.util.List;
import org.weft.site.Page;

/// Files of an assessment that other modules offer on its task list, such as a questionnaire to
/// print or a workbook to fill in.
public interface AssessmentPapers {
  /// What can be had for this assessment; the reader works for the city.
  List<Paper> list(Page page, Assessment assessment);

  /// A link.
  ///
  /// @param text in the reader's language
  record Paper(String text, String url) {}
}
