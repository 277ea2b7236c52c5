package org.weft.account.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.team.Accounts;
import org.weft.account.team.GrantStore;
import org.weft.account.team.Holding;
import org.weft.account.team.HoldingRows;
import org.weft.account.team.Team;
import org.weft.account.team.TeamLetters;
import org.weft.account.team.Term;
import org.weft.account.work.OpenWork;
import org.weft.site.Site;

/// The roles of a handover: the successor has what the one who leaves had, for as long; the one who
/// leaves stays to the end of the day they said.
@Component
class Passing {
  private static final Set<Role> WORKING = Set.of(Role.COORDINATOR, Role.CONTRIBUTOR);
  private static final int IN_A_LETTER = 20;

  private final GrantStore grants;
  private final HoldingRows rows;
  private final Accounts accounts;
  private final TeamLetters letters;
  private final Trail trail;
  private final Site site;
  private final Clock clock;

  Passing(
      GrantStore grants,
      HoldingRows rows,
      Accounts accounts,
      TeamLetters letters,
      Trail trail,
      Site site,
      Clock clock) {
    this.grants = grants;
    this.rows = rows;
    this.accounts = accounts;
    this.letters = letters;
    this.trail = trail;
    this.site = site;
    this.clock = clock;
  }

  void lock(Team team) {
    grants.lock(team);
  }

  boolean coordinates(PersonId person, UUID city) {
    return grants.listOwn(person).stream()
        .anyMatch(o -> o.role() == Role.COORDINATOR && city.equals(o.scope()));
  }

  /// Whether somebody works for the city or looks on.
  boolean works(PersonId person, UUID city) {
    return grants.listOwn(person).stream()
        .anyMatch(o ->
            city.equals(o.scope()) && (WORKING.contains(o.role()) || o.role() == Role.OBSERVER));
  }

  void pass(Actor actor, Team team, Handover handover, PersonId to, List<OpenWork.Line> lines) {
    var last = handover.leavesOn().plusDays(1).atStartOfDay(site.zone()).toInstant();
    for (var held : rows.listOf(team, handover.from())) {
      if (WORKING.contains(held.grant().role())) {
        give(team, held, to, handover.from());
        end(held, last, handover.from());
      }
    }
    trail.record(
        actor,
        new Event(Event.Kind.HANDED_OVER, "handover", handover.id())
            .ofCity(team.city())
            .change(null, lines.size() + " open, until " + handover.leavesOn())
            .about(handover.fromName() + " to " + to.value()));
    write(team, handover, to, lines);
  }

  private void give(Team team, Holding held, PersonId to, PersonId giver) {
    var there =
        rows.listOf(team, to).stream()
            .filter(h -> h.grant().role() == held.grant().role())
            .findFirst();
    if (there.isEmpty()) {
      grants.add(to, held.grant(), new Term(null, held.until()), giver);
      return;
    }
    var mine = there.get();
    grants.change(
        mine.id(), later(mine.until(), held.until()), sections(mine.grant(), held.grant()));
  }

  private void end(Holding held, Instant last, PersonId by) {
    if (!last.isAfter(clock.instant())) {
      grants.end(held.id(), by);
    } else if (new Term(null, held.until()).outlasts(last)) {
      grants.change(held.id(), last, held.grant().sections());
    }
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || other == null ? null : one.isAfter(other) ? one : other;
  }

  private static Set<String> sections(Grant one, Grant other) {
    if (one.sections().equals(Grant.ALL) || other.sections().equals(Grant.ALL)) {
      return Grant.ALL;
    }
    var both = new HashSet<>(one.sections());
    both.addAll(other.sections());
    return both;
  }

  private void write(Team team, Handover handover, PersonId to, List<OpenWork.Line> lines) {
    accounts
        .reader(to, handover.language())
        .ifPresent(reader -> {
          var language = reader.language();
          var paragraphs = new ArrayList<String>();
          paragraphs.add(letters.say(language, "team.letter.greeting", reader.name()));
          paragraphs.add(
              letters.say(
                  language,
                  "team.letter.handover.what",
                  handover.fromName(),
                  team.name(),
                  lines.size()));
          lines.stream().limit(IN_A_LETTER).forEach(l -> paragraphs.add(line(language, l)));
          if (!handover.note().isEmpty()) {
            paragraphs.add(letters.say(language, "team.letter.handover.note", handover.fromName()));
            paragraphs.addAll(handover.note().lines().filter(n -> !n.isBlank()).toList());
          }
          letters.send(
              reader.email(),
              language,
              "handover",
              letters.say(language, "team.letter.handover.subject", team.name()),
              paragraphs,
              letters.link(team.office() + "/handover/" + handover.id()));
        });
  }

  private String line(Locale language, OpenWork.Line line) {
    var due = line.dueOn();
    var title = line.title().apply(language);
    return due == null
        ? letters.say(language, "team.letter.handover.line", title)
        : letters.say(language, "team.letter.handover.line.due", title, letters.day(language, due));
  }
}
