package org.weft.assessment.web.submission;

import java.util.ArrayList;
import java.util.List;
import org.weft.account.Actor;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.questionnaire.Section;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.EvidenceView;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.States;
import org.weft.site.Page;
import org.weft.site.ui.Crumb;

/// Makes the page on which answers are checked before they are submitted.
final class Checks {
  private final Page page;
  private final Moments moments;
  private final Actor actor;
  private final Dossier dossier;
  private final Labels labels;

  Checks(Page page, Moments moments, Actor actor, Dossier dossier) {
    this.page = page;
    this.moments = moments;
    this.actor = actor;
    this.dossier = dossier;
    this.labels = new Labels(page, dossier.framework());
  }

  CheckView view() {
    var assessment = dossier.assessment();
    var sections = dossier.questionnaire().sections();
    var questions = sections.stream().mapToInt(Section::questions).sum();
    var answered = sections.stream().mapToInt(s -> s.answered(dossier.values())).sum();
    return new CheckView(
        page.say("assessment.check.title"),
        page.say("assessment.tasks.kicker", dossier.city().name(), assessment.period()),
        assessment.illustrative(),
        lede(answered, questions),
        List.of(
            new Crumb(
                page.say("assessment.office.of", dossier.city().name()),
                Addresses.office(dossier.city())),
            new Crumb(labels.title() + " " + assessment.period(), assessment.address()),
            new Crumb(page.say("assessment.check.title"), "")),
        sections.stream().filter(s -> s.questions() > 0).map(this::part).toList(),
        dossier.reach() == Reach.LEADS && assessment.isOpen() && dossier.contests().isEmpty()
            ? assessment.address() + "/submission"
            : "");
  }

  private String lede(int answered, int questions) {
    if (answered == questions) {
      return page.say("assessment.check.lede.all", questions);
    }
    return answered == 0
        ? page.say("assessment.check.lede.none", questions)
        : page.say("assessment.check.lede.some", answered, questions, questions - answered);
  }

  private CheckView.Part part(Section section) {
    var state = States.of(dossier, section);
    var address = Addresses.section(dossier.assessment().id(), section.code());
    var writable = dossier.isWritable(section.code());
    var rows = new ArrayList<CheckView.Row>();
    section.asks().stream()
        .filter(Line.Ask::applies)
        .forEach(ask -> rows.add(row(ask, writable ? address : "")));
    return new CheckView.Part(
        section.code(),
        section.number() + " " + labels.say(section.area().title()),
        labels.language(section.area().title()),
        state.status(),
        state.word(page, section.open(dossier.values()).size()),
        state == States.TO_CHECK && dossier.reach() == Reach.LEADS && writable
            ? address + "/checked"
            : "",
        rows);
  }

  private CheckView.Row row(Line.Ask ask, String section) {
    var answer = dossier.answer(ask.key());
    var instance = ask.instance();
    return new CheckView.Row(
        ask.item().code(),
        labels.say(ask.item().ask()),
        labels.language(ask.item().ask()),
        instance == null ? "" : instance.name(),
        answer == null || !answer.isGiven()
            ? page.say("assessment.notProvided")
            : labels.answer(ask.item(), answer.value()),
        answer == null || !answer.isGiven(),
        answer == null || !answer.isGiven() ? "" : by(answer),
        dossier.evidence(ask.key()).stream()
            .map(e -> EvidenceView.of(page, moments, dossier, e))
            .toList(),
        section.isEmpty() ? "" : section + "?back=check#q-" + ask.key().token());
  }

  private String by(SavedAnswer answer) {
    return page.say(
        "assessment.by", dossier.person(answer.savedBy()).name(), moments.of(answer.savedAt()));
  }
}
