package org.weft.assessment.web.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.weft.assessment.SubmittedAnswer;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.cycle.Revisions.Revision;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.EvidenceView;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;
import org.weft.site.Page;
import org.weft.site.ui.Crumb;

/// Makes the page of a revision: the answers as they were submitted, and nothing else.
final class Submitted {
  private final Page page;
  private final Moments moments;
  private final Revision revision;
  private final Labels labels;

  Submitted(Page page, Moments moments, Revision revision) {
    this.page = page;
    this.moments = moments;
    this.revision = revision;
    this.labels = new Labels(page, revision.framework());
  }

  CheckView view() {
    var assessment = revision.assessment();
    var submission = revision.submission();
    var by = Objects.requireNonNull(revision.people().get(submission.submittedBy()));
    var title = page.say("assessment.revision.title", submission.revision());
    var office =
        revision.reach().isOfCity()
            ? new Crumb(
                page.say("assessment.office.of", revision.city().name()),
                Addresses.office(revision.city()))
            : new Crumb(page.say("assessment.office.title"), "/office");
    var parts = new ArrayList<CheckView.Part>();
    var number = 0;
    for (var area : revision.framework().model().tree().top()) {
      var rows = rows(area);
      number++;
      if (!rows.isEmpty()) {
        parts.add(
            new CheckView.Part(
                area.code(),
                number + " " + labels.say(area.title()),
                labels.language(area.title()),
                null,
                "",
                "",
                rows));
      }
    }
    return new CheckView(
        title,
        page.say("assessment.tasks.kicker", revision.city().name(), assessment.period()),
        assessment.illustrative(),
        page.say(
            "assessment.revision.lede",
            submission.reference(),
            by.name(),
            page.date(submission.submittedAt())),
        List.of(
            office,
            new Crumb(labels.title() + " " + assessment.period(), assessment.address()),
            new Crumb(title, "")),
        parts,
        "");
  }

  private List<CheckView.Row> rows(Area area) {
    var tree = revision.framework().model().tree();
    var rows = new ArrayList<CheckView.Row>();
    for (var item : tree.items()) {
      if (tree.path(item.code()).getFirst().equals(area)) {
        revision.answers().stream()
            .filter(a -> a.item().equals(item.code()))
            .forEach(a -> rows.add(row(item, a)));
      }
    }
    return rows;
  }

  private CheckView.Row row(Item item, SubmittedAnswer answer) {
    var by = Objects.requireNonNull(revision.people().get(answer.savedBy()));
    return new CheckView.Row(
        item.code(),
        labels.say(item.ask()),
        labels.language(item.ask()),
        answer.instance(),
        labels.answer(item, answer.value()),
        false,
        page.say("assessment.by", by.name(), moments.of(answer.savedAt())),
        revision.evidence().stream()
            .filter(e -> e.key().equals(new AnswerKey(item.code(), answer.instance())))
            .map(this::evidence)
            .toList(),
        "");
  }

  private EvidenceView evidence(Evidence evidence) {
    var file = evidence.file();
    return new EvidenceView(
        EvidenceView.text(evidence),
        EvidenceView.url(revision.assessment().id(), evidence),
        file == null ? "" : EvidenceView.size(page, file.size()),
        "");
  }
}
