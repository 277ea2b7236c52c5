package org.weft.account.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weft.account.Role;
import org.weft.account.invitation.Secret;
import org.weft.account.team.Accounts;
import org.weft.account.team.HoldingRows;
import org.weft.account.team.Team;
import org.weft.account.team.TeamLetters;

/// The letters about requests to join.
@Component
class JoiningLetters {
  private static final int COORDINATORS = 5;

  private final TeamLetters letters;
  private final HoldingRows rows;
  private final Accounts accounts;

  JoiningLetters(TeamLetters letters, HoldingRows rows, Accounts accounts) {
    this.letters = letters;
    this.rows = rows;
    this.accounts = accounts;
  }

  /// Tells those who decide, in their own language or else in that of the question.
  void tellCoordinators(Team team, String name, Newcomer asked) {
    rows.list(team, List.of(Role.COORDINATOR), 0, COORDINATORS)
        .forEach(h ->
            accounts
                .reader(h.person().id(), asked.language())
                .ifPresent(reader -> {
                  var language = reader.language();
                  var wish = "team.letter.joining." + asked.wish().word();
                  send(
                      reader.email(),
                      language,
                      letters.say(language, "team.letter.joining.subject", team.name()),
                      team.address() + "#asking",
                      letters.say(language, "team.letter.greeting", reader.name()),
                      letters.say(language, wish, name, team.name()),
                      letters.say(language, "team.letter.joining.sentence", asked.sentence()),
                      letters.say(language, "team.letter.joining.decide"));
                }));
  }

  /// The link by which a newcomer proves the address.
  void prove(Team team, Newcomer newcomer, Secret secret) {
    var language = newcomer.language();
    send(
        newcomer.email(),
        language,
        letters.say(language, "team.letter.newcomer.subject", team.name()),
        "/joining/" + secret.token(),
        letters.say(language, "team.letter.greeting", newcomer.name()),
        letters.say(language, "team.letter.newcomer.what", team.name()),
        letters.say(language, "team.letter.newcomer.ignore"));
  }

  /// Somebody has this address already: the letter leads to signing in.
  void signIn(Team team, Newcomer newcomer) {
    var language = newcomer.language();
    send(
        newcomer.email(),
        language,
        letters.say(language, "team.letter.newcomer.subject", team.name()),
        "/sign-in?to=" + team.home() + "/join",
        letters.say(language, "team.letter.newcomer.known", team.name()),
        letters.say(language, "team.letter.newcomer.ignore"));
  }

  void accepted(Team team, Joining joining, Role role) {
    var language = joining.language();
    var what = letters.what(language, team, role, "");
    decided(
        team, joining, "joined", "/office", letters.say(language, "team.letter.joined.what", what));
  }

  void refused(Team team, Joining joining, String reason) {
    var what = letters.say(joining.language(), "team.letter.refused.what", team.name());
    decided(team, joining, "refused", team.home(), what, reason);
  }

  private void decided(Team team, Joining joining, String how, String path, String... paragraphs) {
    if (joining.email().isEmpty()) {
      return;
    }
    var language = joining.language();
    var greeting = letters.say(language, "team.letter.greeting", joining.name());
    send(
        joining.email(),
        language,
        letters.say(language, "team.letter." + how + ".subject", team.name()),
        path,
        Stream.concat(Stream.of(greeting), Arrays.stream(paragraphs)).toArray(String[]::new));
  }

  private void send(String to, Locale language, String subject, String path, String... paragraphs) {
    letters.send(to, language, "joining", subject, List.of(paragraphs), letters.link(path));
  }
}
