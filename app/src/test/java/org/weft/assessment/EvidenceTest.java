package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.PersonId;

@WeftTest
class EvidenceTest {
  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

  @Autowired ApplicationContext context;

  private Team team;
  private Browser anna;
  private String question;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    anna = team.browser(team.anna);
    question = team.address() + "/questions/C1";
  }

  @Test
  void aFileComesBackAsADownloadToTheLetter() {
    var large = Arrays.copyOf(PDF, 2_500_000);
    assertThat(upload(team.anna, "Strategy 2025.pdf", large)).hasStatus(303);
    var page = anna.page(question);
    assertThat(page.select(".files").text()).contains("Strategy 2025.pdf", "2.5 MB", "Anna");
    var answer = anna.get(page.select(".files a").attr("href"));
    var response = answer.getResponse();
    assertThat(answer).hasStatusOk();
    assertThat(response.getContentAsByteArray()).isEqualTo(large);
    assertThat(response.getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("Strategy");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
    assertThat(response.getContentType()).isEqualTo("application/pdf");
  }

  @Test
  void theNameOfAFileIsMadeHarmless() {
    upload(team.anna, "../../etc/<img src=x onerror=alert(1)>.pdf", PDF);
    var page = anna.page(question);
    assertThat(page.select("main img")).isEmpty();
    assertThat(page.select(".files a").text()).doesNotContain("<", "/", "..").endsWith(".pdf");
  }

  @Test
  void anEmptyFileIsRefused() {
    var answer = upload(team.anna, "empty.pdf", new byte[0]);
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).select(".error").text()).contains("The file is empty");
  }

  @Test
  void noFileIsRefused() {
    assertThat(upload(team.anna, "", new byte[0])).hasStatus(422);
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() throws IOException {
    var html = "<!doctype html><html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(upload(team.anna, "report.pdf", html)).hasStatus(422);
    assertThat(upload(team.anna, "report.txt", html)).hasStatus(422);
    assertThat(upload(team.anna, "report.exe", new byte[] {'M', 'Z', 0, 0})).hasStatus(422);
    assertThat(upload(team.anna, "plan.docx", zip("evil/x.bin"))).hasStatus(422);
    assertThat(upload(team.anna, "plan.docx", zip("word/document.xml"))).hasStatus(303);
    assertThat(upload(team.anna, "plan.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithTheLimit() {
    var answer = upload(team.anna, "large.pdf", Arrays.copyOf(PDF, 21 * 1024 * 1024));
    assertThat(answer).hasStatus(413);
    assertThat(Browser.parse(answer).select(".error").text()).contains("20 MB");
  }

  @Test
  void notesAndLinksStandBesideTheAnswer() {
    assertThat(anna.post(question + "/notes", "note", "Minutes of 4 May")).hasStatus(303);
    assertThat(anna.post(question + "/links", "link", "https://city.example/plan")).hasStatus(303);
    for (var wrong : new String[] {"", "plan", "javascript:alert(1)", "https://a:b@city.example"}) {
      var answer = anna.post(question + "/links", "link", wrong);
      assertThat(answer).hasStatus(422);
      assertThat(Browser.parse(answer).select("[id=link]").val()).isEqualTo(wrong);
    }
    assertThat(anna.post(question + "/notes", "note", " ")).hasStatus(422);
    assertThat(anna.page(team.section("commitment")).select("[id=q-C1] .files").text())
        .contains("Minutes of 4 May", "https://city.example/plan");
  }

  @Test
  void whatIsRemovedStaysInTheRecord() {
    anna.post(question + "/notes", "note", "Minutes");
    var removal = anna.page(question).select(".files form").attr("action");
    assertThat(anna.post(removal)).hasStatus(303);
    assertThat(anna.post(removal)).hasStatus(303);
    var page = anna.page(question);
    assertThat(page.select(".files")).isEmpty();
    assertThat(page.select(".told").text()).contains("added evidence", "removed evidence");
  }

  @Test
  void aFileIsUsedAgainForAnotherQuestion() {
    upload(team.anna, "Strategy.pdf", PDF);
    var other = team.address() + "/questions/C2";
    var file = anna.page(other).select("select[name=reused] option").attr("value");
    assertThat(anna.post(other + "/reused", "reused", file)).hasStatus(303);
    assertThat(anna.page(other).select(".files").text()).contains("Strategy.pdf");
    assertThat(anna.post(other + "/reused", "reused", java.util.UUID.randomUUID().toString()))
        .hasStatus(422);
  }

  @Test
  void aQuestionThatAsksForAFileIsAnsweredByIt() {
    var file = team.address() + "/questions/W3";
    upload(team.anna, file, "Statement.pdf", PDF);
    assertThat(team.value("W3")).isEqualTo("Statement.pdf");
    anna.post(anna.page(file).select(".files form").attr("action"));
    assertThat(team.value("W3")).isEmpty();
  }

  @Test
  void filesAreForTheCityAndAfterSubmittingForTheNetwork() {
    upload(team.anna, "Strategy.pdf", PDF);
    var file = anna.page(question).select(".files a").attr("href");
    assertThat(team.browser(team.dina).get(file)).hasStatusOk();
    assertThat(team.browser(team.claire).get(file)).hasStatus(404);
    assertThat(team.browser(team.tariq).get(file)).hasStatus(404);
    assertThat(context.getBean(Browser.class).get(file)).hasStatus(404);
    team.answerRequired();
    context
        .getBean(org.weft.assessment.cycle.Submitting.class)
        .submit(team.actor(team.anna), team.id, 0, true);
    assertThat(team.browser(team.claire).get(file)).hasStatusOk();
  }

  @Test
  void aColleagueAddsNoEvidenceToTheSectionsOfOthers() {
    assertThat(team.browser(team.dina).post(question + "/notes", "note", "x")).hasStatus(403);
    assertThat(upload(team.dina, "Strategy.pdf", PDF)).hasStatus(403);
    assertThat(team.browser(team.dina).post(question + "/comments", "text", "Look at page 4"))
        .hasStatus(303);
    assertThat(anna.page(question).select(".talk").text()).contains("Dina", "Look at page 4");
  }

  private MvcTestResult upload(PersonId person, String name, byte[] content) {
    return upload(person, question, name, content);
  }

  private MvcTestResult upload(PersonId person, String question, String name, byte[] content) {
    var file = new MockMultipartFile("file", name, "application/octet-stream", content);
    return team.browser(person)
        .perform(MockMvcRequestBuilders.multipart(question + "/files").file(file).with(csrf()));
  }

  private static byte[] zip(String entry) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return bytes.toByteArray();
  }
}
