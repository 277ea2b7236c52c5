package org.weft.account.privacy;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Scope;
import org.weft.account.Scopes;
import org.weft.site.Page;
import org.weft.site.Site;
import org.weft.site.ui.Fact;
import org.weft.site.ui.Problem;

/// Says in words what is kept and what goes; periods are the real settings.
@Component
class PrivacyViews {
  private static final String KEY = "account.privacy.";
  private static final int SHOWN = 50;

  private final KeepSettings keep;
  private final PersonalWords words;
  private final List<Scopes> scopes;
  private final Duration idle;
  private final boolean secure;

  PrivacyViews(
      KeepSettings keep,
      PersonalWords words,
      List<Scopes> scopes,
      @Value("${weft.session.idle:12h}") Duration idle,
      Site site) {
    this.keep = keep;
    this.words = words;
    this.scopes = scopes;
    this.idle = idle;
    this.secure = site.secure();
  }

  PolicyView policy(Page page) {
    var prefix = secure ? "__Host-" : "";
    return new PolicyView(
        List.of(
            kept(page, "person", page.say(KEY + "until.person", months(page, keep.people()))),
            kept(page, "sessions", page.say(KEY + "until.sessions", time(page, idle))),
            kept(page, "links", page.say(KEY + "until.days", keep.links().toDays())),
            kept(page, "letters", page.say(KEY + "until.days", keep.letters().toDays())),
            kept(page, "invitations", page.say(KEY + "until.days", keep.invitations().toDays())),
            kept(page, "imports", page.say(KEY + "until.days", keep.imports().toDays())),
            kept(page, "work", page.say(KEY + "until.work")),
            kept(page, "trail", page.say(KEY + "until.trail", keep.addresses().toDays()))),
        keep.controller(),
        keep.mail(),
        List.of(
            Fact.of(prefix + "weft-session", page.say(KEY + "cookie.session")),
            Fact.of(prefix + "weft-asked", page.say(KEY + "cookie.asked")),
            Fact.of(prefix + "weft-link-…", page.say(KEY + "cookie.opened")),
            Fact.of(prefix + "weft-section-…", page.say(KEY + "cookie.link")),
            Fact.of(prefix + "weft-language", page.say(KEY + "cookie.language"))));
  }

  private static PolicyView.Kept kept(Page page, String what, String until) {
    return new PolicyView.Kept(
        page.say(KEY + "what." + what),
        page.say(KEY + "why." + what),
        until,
        page.say(KEY + "who." + what));
  }

  private static String months(Page page, Duration time) {
    return page.say(KEY + "months", Math.round(time.toDays() / 30.4));
  }

  private static String time(Page page, Duration time) {
    return time.toHours() < 48
        ? page.say(KEY + "hours", time.toHours())
        : page.say(KEY + "days", time.toDays());
  }

  DataView data(Page page, Actor actor, List<PersonalPart> parts) {
    var telling = words.telling(page, actor, parts);
    return new DataView(
        parts.stream()
            .filter(part -> !part.rows().isEmpty())
            .map(part -> part(page, part, telling))
            .toList());
  }

  private static DataView.Part part(Page page, PersonalPart part, PersonalWords.Telling telling) {
    var more = part.rows().size() - SHOWN;
    return new DataView.Part(
        telling.part(part),
        page.say(KEY + "count", part.rows().size()),
        part.rows().stream().limit(SHOWN).map(telling::facts).toList(),
        more > 0 ? page.say(KEY + "more", more) : "");
  }

  ErasureView erasure(Page page, Actor actor, List<Leaving.Last> alone, boolean unsure) {
    return new ErasureView(
        actor.name(),
        alone.stream().map(last -> sentence(page, last)).toList(),
        unsure ? List.of(new Problem("sure", page.say(KEY + "sure.wrong"))) : List.of());
  }

  private String sentence(Page page, Leaving.Last last) {
    var id = last.scope();
    var name =
        id == null
            ? ""
            : scopes.stream()
                .flatMap(each -> each.find(List.of(id)).values().stream())
                .map(Scope::name)
                .findFirst()
                .orElse("");
    return page.say(KEY + "alone." + last.role().word(), name);
  }
}
