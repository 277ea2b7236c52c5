package org.weft.assessment.web.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentPapers;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.Section;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.Told;
import org.weft.site.Page;
import org.weft.site.chart.Loom;
import org.weft.site.chart.Track;
import org.weft.site.ui.Crumb;

/// Makes the view of the task list. Sections that were passed on by a link say how that stands.
final class Tasks {
  private final Page page;
  private final Moments moments;
  private final Actor actor;
  private final Dossier dossier;
  private final Labels labels;
  private final List<Section> sections;
  private final int completed;
  private final TaskWords words;
  private final Map<String, String> links;

  Tasks(Page page, Moments moments, Actor actor, Dossier dossier, Map<String, String> links) {
    this.links = links;
    this.page = page;
    this.moments = moments;
    this.actor = actor;
    this.dossier = dossier;
    this.labels = new Labels(page, dossier.framework());
    this.sections = dossier.questionnaire().sections();
    this.completed =
        (int) sections.stream().filter(s -> dossier.work(s.code()).completed() != null).count();
    this.words = new TaskWords(page, moments, dossier, completed);
  }

  TaskView view(List<AssessmentPapers.Paper> papers, List<Told> changes) {
    var assessment = dossier.assessment();
    return new TaskView(
        assessment.address(),
        labels.title(),
        page.say("assessment.tasks.kicker", dossier.city().name(), assessment.period()),
        assessment.illustrative(),
        words.lede(),
        List.of(
            new Crumb(
                page.say("assessment.office.of", dossier.city().name()),
                Addresses.office(dossier.city())),
            new Crumb(labels.title() + " " + assessment.period(), "")),
        goOn(),
        papers,
        loom(),
        words.loom(),
        track(),
        sections.stream().map(new TaskRows(page, moments, actor, dossier, links)::row).toList(),
        submit(),
        changes);
  }

  /// The first section of the reader's that is not complete; a coordinator may take any, and
  /// submits when there is none. The report once the answers are submitted.
  private TaskView.@Nullable Link goOn() {
    var assessment = dossier.assessment();
    if (!assessment.isOpen()) {
      return link("assessment.report.link", assessment.address() + "/report");
    }
    var open =
        sections.stream()
            .filter(s -> s.questions() > 0 && dossier.work(s.code()).completed() == null)
            .filter(s -> dossier.isWritable(s.code()))
            .toList();
    return open.stream()
        .filter(s -> actor.signedIn().equals(dossier.work(s.code()).owner()))
        .findFirst()
        .or(() -> open.stream().findFirst())
        .map(s ->
            new TaskView.Link(
                page.say("assessment.tasks.goOn", labels.say(s.area().title())),
                Addresses.section(assessment.id(), s.code())))
        .orElseGet(() -> submit().main());
  }

  private Loom loom() {
    return new Loom(
        sections.stream()
            .map(s ->
                new Loom.Column(
                    s.number(),
                    labels.say(s.area().title()),
                    s.area().strand() == null ? 2 : s.area().strand(),
                    s.answered(dossier.values()),
                    s.questions()))
            .toList());
  }

  private Track track() {
    var assessment = dossier.assessment();
    var due = assessment.dueOn();
    var open = assessment.isOpen();
    var period = dossier.previousPeriod();
    var answering = open ? Track.State.NOW : Track.State.PAST;
    return new Track(
        List.of(
            new Track.Step(
                page.say("assessment.step.started"),
                period == null
                    ? page.date(assessment.startedAt())
                    : page.say(
                        "assessment.step.started.after", page.date(assessment.startedAt()), period),
                Track.State.PAST,
                100),
            new Track.Step(
                page.say("assessment.step.answering"),
                due == null ? "" : page.say("assessment.step.until", page.date(due)),
                answering,
                sections.isEmpty() ? 0 : 100 * completed / sections.size()),
            new Track.Step(
                page.say("assessment.step.submitted"),
                open ? page.say("assessment.step.submitted.by") : "",
                open ? Track.State.TO_COME : Track.State.PAST,
                0),
            new Track.Step(
                page.say("assessment.step.report"),
                page.say("assessment.step.report." + (open ? "when" : "ready")),
                open ? Track.State.TO_COME : Track.State.NOW,
                100)));
  }

  private TaskView.Submit submit() {
    var assessment = dossier.assessment();
    var others = new ArrayList<TaskView.Link>();
    others.add(link("assessment.check.link", assessment.address() + "/check"));
    if (assessment.revision() > 0) {
      others.add(
          link("assessment.revisions.link", Addresses.revision(assessment, assessment.revision())));
    }
    if (assessment.revision() > 0 && assessment.isOpen()) {
      // once submitted it stands at the head of the page
      others.add(link("assessment.report.link", assessment.address() + "/report"));
    }
    if (dossier.reach() != Reach.LEADS) {
      return new TaskView.Submit(page.say("assessment.submit.notYours"), null, others);
    }
    if (!assessment.isOpen()) {
      others.add(link("assessment.reopen.link", assessment.address() + "/reopening"));
      return new TaskView.Submit(page.say("assessment.submit.done"), null, others);
    }
    if (!dossier.contests().isEmpty()) {
      return new TaskView.Submit(page.say("assessment.submit.contested"), null, others);
    }
    return new TaskView.Submit(
        words.left(), link("assessment.submit.link", assessment.address() + "/submission"), others);
  }

  private TaskView.Link link(String key, String url) {
    return new TaskView.Link(page.say(key), url);
  }
}
