package org.weft.account.joining;

import java.util.List;
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

  /// Tells those who decide.
  void tellCoordinators(Team team, String name, Newcomer asked) {
    rows.list(team, List.of(Role.COORDINATOR), 0, COORDINATORS)
        .forEach(h ->
            accounts
                .reader(h.person().id())
                .ifPresent(reader -> {
                  var language = reader.language();
                  letters.send(
                      reader.email(),
                      language,
                      "joining",
                      letters.say(language, "team.letter.joining.subject", team.name()),
                      List.of(
                          letters.say(language, "team.letter.greeting", reader.name()),
                          letters.say(
                              language,
                              "team.letter.joining." + asked.wish().word(),
                              name,
                              team.name()),
                          letters.say(language, "team.letter.joining.sentence", asked.sentence()),
                          letters.say(language, "team.letter.joining.decide")),
                      letters.link(team.address() + "#asking"));
                }));
  }

  /// The link by which a newcomer proves the address.
  void prove(Team team, Newcomer newcomer, Secret secret) {
    var language = newcomer.language();
    letters.send(
        newcomer.email(),
        language,
        "joining",
        letters.say(language, "team.letter.newcomer.subject", team.name()),
        List.of(
            letters.say(language, "team.letter.greeting", newcomer.name()),
            letters.say(language, "team.letter.newcomer.what", team.name()),
            letters.say(language, "team.letter.newcomer.ignore")),
        letters.link("/joining/" + secret.token()));
  }

  /// Somebody has this address already: the letter leads to signing in.
  void signIn(Team team, Newcomer newcomer) {
    var language = newcomer.language();
    letters.send(
        newcomer.email(),
        language,
        "joining",
        letters.say(language, "team.letter.newcomer.subject", team.name()),
        List.of(
            letters.say(language, "team.letter.newcomer.known", team.name()),
            letters.say(language, "team.letter.newcomer.ignore")),
        letters.link("/sign-in?to=" + team.home() + "/join"));
  }

  void accepted(Team team, Joining joining, Role role) {
    if (joining.email().isEmpty()) {
      return;
    }
    var language = joining.language();
    letters.send(
        joining.email(),
        language,
        "joining",
        letters.say(language, "team.letter.joined.subject", team.name()),
        List.of(
            letters.say(language, "team.letter.greeting", joining.name()),
            letters.say(
                language, "team.letter.joined.what", letters.what(language, team, role, ""))),
        letters.link("/office"));
  }

  void refused(Team team, Joining joining, String reason) {
    if (joining.email().isEmpty()) {
      return;
    }
    var language = joining.language();
    letters.send(
        joining.email(),
        language,
        "joining",
        letters.say(language, "team.letter.refused.subject", team.name()),
        List.of(
            letters.say(language, "team.letter.greeting", joining.name()),
            letters.say(language, "team.letter.refused.what", team.name()),
            reason),
        letters.link(team.home()));
  }
}
