package org.weft.assessment.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.account.PersonId;
import org.weft.assessment.Team;

/// What the people of a city do with workbooks.
record Workbooks(Team team) {
  /// The workbook as somebody downloads it now.
  Returned download(PersonId person) throws Exception {
    var answer = team.browser(person).get(team.address() + "/questionnaire.xlsx?lang=en");
    assertThat(answer).hasStatusOk();
    return new Returned(answer.getResponse().getContentAsByteArray());
  }

  /// Brings a file.
  MvcTestResult bring(PersonId person, byte[] file) {
    return team.browser(person)
        .perform(
            MockMvcRequestBuilders.multipart(team.address() + "/import?lang=en")
                .file(new MockMultipartFile("file", "answers.xlsx", null, file))
                .with(csrf()));
  }

  /// Brings a workbook that is taken.
  ///
  /// @return the address of what it would change
  String brought(PersonId person, Returned workbook) throws Exception {
    var answer = bring(person, workbook.bytes());
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }
}
