package org.weft.assessment.workbook;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weft.assessment.Assessment;
import org.weft.assessment.AssessmentPapers;
import org.weft.assessment.Reach;
import org.weft.site.Page;

/// The questionnaire to print and the workbook, on the task list.
@Component
class TaskListPapers implements AssessmentPapers {
  @Override
  public List<Paper> list(Page page, Assessment assessment, Reach reach) {
    var address = assessment.address();
    var papers = new ArrayList<Paper>();
    papers.add(new Paper(page.say("paper.filled"), address + "/questionnaire.pdf"));
    papers.add(new Paper(page.say("paper.blank"), address + "/questionnaire.pdf?blank=true"));
    papers.add(new Paper(page.say("workbook.download"), address + "/questionnaire.xlsx"));
    if (assessment.isOpen() && reach != Reach.READS) {
      papers.add(new Paper(page.say("workbook.import"), address + "/import"));
    }
    return papers;
  }
}
