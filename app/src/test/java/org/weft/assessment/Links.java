package org.weft.assessment;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.test.context.event.ApplicationEvents;
import org.weft.Browser;
import org.weft.Cookies;
import org.weft.account.Letter;
import org.weft.assessment.cycle.Submitting;

/// Sends and opens links of sections, as the people of a team do.
final class Links {
  /// Nobody else's, since letters to one address are limited.
  final String mail = "dina-" + UUID.randomUUID() + "@leeds.example";

  private final Team team;
  private final ApplicationEvents events;

  Links(Team team, ApplicationEvents events) {
    this.team = team;
    this.events = events;
  }

  /// Anna asks a colleague by mail.
  ///
  /// @return the address of the link in the letter
  String send(String area, String name, String mail) {
    var answer =
        team.browser(team.anna)
            .post(
                team.section(area) + "/owner",
                "person",
                "new",
                "name",
                name,
                "post",
                "Culture",
                "email",
                mail);
    if (answer.getResponse().getStatus() != 303) {
      throw new AssertionError(Browser.parse(answer).text());
    }
    return latest();
  }

  String send(String area) {
    return send(area, "Dina Kovač", mail);
  }

  /// The address of the link in the latest letter.
  String latest() {
    var letters = letters();
    return String.valueOf(letters.getLast().link()).replaceFirst("^https?://[^/]+", "");
  }

  List<Letter> letters() {
    return events.stream(Letter.class).filter(l -> l.reason().equals("section-link")).toList();
  }

  /// A browser that nobody has used yet.
  Cookies browser() {
    return new Cookies(team.context.getBean(Browser.class));
  }

  /// A browser in which the link was opened.
  Cookies open(String link) {
    var browser = browser();
    var answer = browser.post(link);
    if (answer.getResponse().getStatus() != 303) {
      throw new AssertionError(Browser.parse(answer).text());
    }
    return browser;
  }

  /// Anna withdraws the link of the area of words.
  void withdraw() {
    expect303(owner().select("button[formaction$=withdrawal]").attr("formaction"));
  }

  /// Anna's page about who answers the area of words.
  Document owner() {
    return team.browser(team.anna).page(team.section("words") + "/owner");
  }

  void submit(int revision) {
    var submitting = team.context.getBean(Submitting.class);
    submitting.submit(team.actor(team.anna), team.id, revision, true);
  }

  /// @param links yes if they open their sections again
  void reopen(int revision, String links) {
    expect303(
        team.address() + "/reopening",
        "revision",
        String.valueOf(revision),
        "reason",
        "A number was wrong",
        "links",
        links);
  }

  private void expect303(String address, String... fields) {
    var answer = team.browser(team.anna).post(address, fields);
    if (answer.getResponse().getStatus() != 303) {
      throw new AssertionError(Browser.parse(answer).text());
    }
  }
}
