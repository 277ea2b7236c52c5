package org.weft.account.team;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weft.account.Letter;
import org.weft.account.Role;
import org.weft.account.invitation.Invitation;
import org.weft.account.invitation.Inviting;
import org.weft.account.invitation.Secret;
import org.weft.site.Site;
import org.weft.site.Texts;

/// Writes the letters about roles. They go out when the transaction of the deed is done.
@Component
public class TeamLetters {
  private final ApplicationEventPublisher events;
  private final Texts texts;
  private final Site site;

  TeamLetters(ApplicationEventPublisher events, Texts texts, Site site) {
    this.events = events;
    this.texts = texts;
    this.site = site;
  }

  /// The invitation, with the link that opens it.
  public URI invite(Team team, Invitation invitation, Secret secret) {
    var language = invitation.language();
    var link = link("/invitations/" + secret.token());
    var what = what(language, team, invitation.grant().role(), invitation.organisation());
    send(
        invitation.email(),
        language,
        "invitation",
        texts.say(language, "team.letter.invitation.subject", invitation.inviterName()),
        List.of(
            texts.say(language, "team.letter.greeting", invitation.name()),
            texts.say(language, "team.letter.invitation.what", invitation.inviterName(), what),
            texts.say(language, "team.letter.invitation.link", Inviting.LASTS.toDays())),
        link);
    return link;
  }

  /// A role and where it is held, such as “contributor of Leeds”.
  public String what(Locale language, Team team, Role role, String organisation) {
    var key = "team.as." + role.word();
    return organisation.isEmpty()
        ? texts.say(language, key, team.name())
        : texts.say(language, "team.as.partner.of", organisation, team.name());
  }

  public URI link(String path) {
    return URI.create(site.address() + path);
  }

  public void send(
      String to,
      Locale language,
      String reason,
      String subject,
      List<String> paragraphs,
      URI link) {
    events.publishEvent(new Letter(to, language, reason, subject, paragraphs, link));
  }

  /// A day as the reader writes it.
  public String day(Locale language, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
        .format(day);
  }

  public String say(Locale language, String key, Object... arguments) {
    return texts.say(language, key, arguments);
  }
}
