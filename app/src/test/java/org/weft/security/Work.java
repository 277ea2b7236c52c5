package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.weft.assessment.db.Tables.EVIDENCE;
import static org.weft.assessment.db.Tables.IMPORTS;
import static org.weft.assessment.db.Tables.IMPORT_ANSWERS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.account.People;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// What a town's people do, as they do it, in their browsers: a cycle under way and one handed in,
/// with everything that may stand beside an answer. All of it is private.
public final class Work {
  private final Town town;
  private final Browser lead;

  public Work(Town town) {
    this.town = town;
    this.lead = town.browser(Who.COORDINATOR);
  }

  public void everything() {
    var done = start("2025");
    answer(done);
    moved(lead.post(done + "/submission", "revision", "0", "confirm", "yes"));
    moved(lead.post(done + "/report/visibility", "visibility", "network"));
    moved(lead.post(done + "/report/visibility", "visibility", "private"));
    var open = start("2026");
    answer(open);
    beside(open);
    waitingImport(open);
    var late =
        town.browser(Who.ASKED).post(open + "/sections/commitment", "v:C1", "", "a:C1", "no");
    assertThat(late).as("two answers to one question").hasStatus(409);
    town.values.put("id", id(open));
    town.values.put("done", id(done));
    trail();
    var circle = new Circle(town);
    circle.everything();
    circle.link(UUID.fromString(id(open)));
    town.values.put("number", "1");
    town.values.put("area", "commitment");
    town.values.put("token", "C1");
    town.values.put("code", "C1");
    town.values.put("node", "commitment");
  }

  private String start(String period) {
    return moved(
        lead.post(
            "/office/gb/c-" + town.place + "/start",
            "framework",
            town.framework.id().value().toString(),
            "network",
            town.network.toString(),
            "period",
            period,
            "due",
            "2099-12-04"));
  }

  private void answer(String assessment) {
    var asked = town.people.get(Who.ASKED).value().toString();
    moved(lead.post(assessment + "/sections/commitment/owner", "person", asked));
    moved(
        lead.post(
            assessment + "/sections/commitment",
            "v:C1",
            "",
            "a:C1",
            "yes",
            "v:C3",
            "",
            "a:C3",
            ""));
    moved(lead.post(assessment + "/sections/words", "v:W1", "", "a:W1", "Said " + town.mark));
    moved(
        lead.post(
            assessment + "/sections/services",
            "then",
            "add:service",
            "n-service",
            "Desk " + town.mark));
  }

  private void beside(String assessment) {
    var question = assessment + "/questions/C1";
    moved(lead.post(question + "/comments", "text", "Comment " + town.mark));
    moved(lead.post(question + "/notes", "note", "Note " + town.mark));
    moved(
        lead.post(
            question + "/links",
            "link",
            "https://example.org/" + URLEncoder.encode(town.mark, StandardCharsets.UTF_8)));
    var text = ("File " + town.mark).getBytes(StandardCharsets.UTF_8);
    moved(
        lead.perform(
            MockMvcRequestBuilders.multipart(question + "/files")
                .file(new MockMultipartFile("file", town.mark + ".txt", "text/plain", text))
                .with(csrf())));
    town.values.put(
        "evidence",
        town.sql
            .select(EVIDENCE.ID)
            .from(EVIDENCE)
            .where(EVIDENCE.ASSESSMENT_ID.eq(UUID.fromString(id(assessment))))
            .and(EVIDENCE.FILE_ID.isNotNull())
            .fetchSingle()
            .value1()
            .toString());
  }

  private void waitingImport(String assessment) {
    var now = OffsetDateTime.now();
    town.values.put(
        "wanted",
        town.sql
            .insertInto(IMPORTS)
            .set(IMPORTS.ASSESSMENT_ID, UUID.fromString(id(assessment)))
            .set(IMPORTS.PERSON_ID, town.people.get(Who.COORDINATOR).value())
            .set(IMPORTS.FILE_NAME, town.mark + ".xlsx")
            .set(IMPORTS.UPLOADED_AT, now)
            .set(IMPORTS.EXPIRES_AT, now.plusDays(1))
            .returningResult(IMPORTS.ID)
            .fetchSingle()
            .value1()
            .toString());
    town.sql
        .insertInto(IMPORT_ANSWERS)
        .set(IMPORT_ANSWERS.IMPORT_ID, UUID.fromString(town.values.get("wanted")))
        .set(IMPORT_ANSWERS.ITEM, "W1")
        .set(IMPORT_ANSWERS.VALUE, "Brought " + town.mark)
        .set(IMPORT_ANSWERS.SEEN, "")
        .execute();
  }

  private void trail() {
    var lead = town.context.getBean(People.class).actor(town.people.get(Who.COORDINATOR));
    var event =
        new Event(Event.Kind.EXPORTED, "assessment", town.values.get("done"))
            .ofCity(town.city)
            .change(null, "File " + town.mark)
            .about("Names " + town.mark);
    town.context.getBean(Trail.class).record(lead, event);
  }

  private static String id(String address) {
    return address.substring("/assessments/".length());
  }

  /// Where a form led to, without what follows the path.
  static String moved(MvcTestResult answer) {
    assertThat(answer).hasStatus(303);
    return String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst("[?#].*", "");
  }
}
