package org.weft.account.handover.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weft.account.Person;
import org.weft.account.handover.HandingOver;
import org.weft.account.handover.Handover;
import org.weft.account.team.Team;
import org.weft.account.team.web.TeamFields;
import org.weft.account.work.OpenWork;
import org.weft.site.Page;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// Makes what the pages of a handover show.
final class HandoverViews {
  private static final int SHOWN = 30;

  private HandoverViews() {}

  static HandoverView plan(
      Page page,
      Team team,
      HandingOver.Plan plan,
      List<Person> people,
      HandoverForm form,
      List<Problem> problems) {
    var choices = new ArrayList<Choice>();
    for (var person : people) {
      var id = person.id().value().toString();
      choices.add(new Choice(id, person.name(), person.post(), id.equals(form.to())));
    }
    choices.add(
        Choice.of(HandoverForm.NEW, page.say("team.new.person"), form.isNew() || people.isEmpty()));
    var lines = plan.lines();
    return new HandoverView(
        page.path(),
        page.say("team.handover.title", team.name()),
        page.say("team.handover.lede", lines.size()),
        crumbs(page, team),
        lines.stream().limit(SHOWN).map(l -> line(page, l)).toList(),
        lines.size() > SHOWN ? page.say("team.handover.more", lines.size() - SHOWN) : "",
        plan.waiting().map(Handover::toName).orElse(""),
        team.address() + "#invitations",
        new TeamFields(page, problems),
        form,
        List.copyOf(choices));
  }

  static HandoverView.Done done(Page page, Team team, Handover handover) {
    var at = handover.doneAt();
    var groups =
        Arrays.stream(OpenWork.Kind.values())
            .map(kind -> group(page, handover, kind))
            .filter(g -> !g.lines().isEmpty())
            .toList();
    return new HandoverView.Done(
        page.say("team.handed.title", handover.fromName(), handover.toName()),
        at == null
            ? page.say(
                "team.handed.waits",
                handover.fromName(),
                team.name(),
                page.date(handover.leavesOn()))
            : page.say(
                "team.handed.lede",
                handover.fromName(),
                team.name(),
                page.date(at),
                page.date(handover.leavesOn())),
        crumbs(page, team),
        page.say("team.handed.note", handover.fromName()),
        handover.note().lines().filter(l -> !l.isBlank()).toList(),
        groups);
  }

  static List<Crumb> crumbs(Page page, Team team) {
    return List.of(
        new Crumb(page.say("team.office"), "/office"),
        new Crumb(team.name(), team.office()),
        new Crumb(page.say("team.handed.crumb"), ""));
  }

  private static HandoverView.Group group(Page page, Handover handover, OpenWork.Kind kind) {
    var word = kind.name().toLowerCase(Locale.ROOT);
    return new HandoverView.Group(
        word,
        page.say("team.handed." + word),
        page.say("team.handed." + word + ".what"),
        handover.lines().stream()
            .filter(l -> l.kind() == kind)
            .map(l ->
                new HandoverView.Line(
                    l.titles()
                        .getOrDefault(page.language(), l.titles().getOrDefault("en", l.address())),
                    l.address(),
                    due(page, l.dueOn())))
            .toList());
  }

  private static HandoverView.Line line(Page page, OpenWork.Line line) {
    return new HandoverView.Line(
        line.title().apply(page.locale()), line.address(), due(page, line.dueOn()));
  }

  private static String due(Page page, @Nullable LocalDate day) {
    return day == null ? "" : page.say("team.handed.by", page.date(day));
  }
}
