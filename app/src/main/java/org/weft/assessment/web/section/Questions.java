package org.weft.assessment.web.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Given;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.SavedAnswer;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.EvidenceView;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.Names;
import org.weft.assessment.web.section.SectionForm.Typed;
import org.weft.scoring.answer.Reception;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;
import org.weft.site.ui.RivalAnswer;

/// Makes the view of questions out of a dossier and what was typed.
final class Questions {
  private final Page page;
  private final Moments moments;
  private final Dossier dossier;
  private final Labels labels;
  private final QuestionTexts texts;
  private final boolean writable;

  Questions(Page page, Moments moments, Dossier dossier, boolean writable) {
    this.page = page;
    this.moments = moments;
    this.dossier = dossier;
    this.labels = new Labels(page, dossier.framework());
    this.texts = new QuestionTexts(page, labels, dossier.prepared().framework().tree());
    this.writable = writable;
  }

  Labels labels() {
    return labels;
  }

  QuestionTexts texts() {
    return texts;
  }

  /// A question with what was typed, if that could not be taken.
  AskView view(Line.Ask ask, @Nullable Typed typed, Given.@Nullable Fault fault) {
    var key = ask.key();
    var item = ask.item();
    var rivals = rivals(ask);
    var standing = dossier.answer(key);
    var error =
        fault != null ? texts.wrong(item, fault) : rivals.isEmpty() ? "" : texts.contested(item);
    return new AskView(
        key.token(),
        item.code(),
        labels.say(item.ask()),
        labels.language(item.ask()),
        texts.hints(ask),
        ask.applies() ? "" : texts.away(item),
        isConditional(item),
        error,
        writable,
        labels.answer(item, standing == null ? "" : standing.value()),
        Controls.of(page, labels, item, standing, fault == null ? null : typed),
        kept(key, standing),
        then(ask),
        rivals,
        beside(ask));
  }

  private AskView.Kept kept(AnswerKey key, @Nullable SavedAnswer answer) {
    var name = answer == null ? "" : dossier.person(answer.savedBy()).name();
    return kept(page, moments, dossier.assessment().id(), key, answer, name, "");
  }

  /// What the server keeps of an answer.
  ///
  /// @param name who saved it
  /// @param error why what was typed last is not kept; empty if it is
  static AskView.Kept kept(
      Page page,
      Moments moments,
      AssessmentId id,
      AnswerKey key,
      @Nullable SavedAnswer answer,
      String name,
      String error) {
    var none = answer == null || answer.version() == 0;
    var saved = answer == null || none ? "" : saved(page, moments, answer, name);
    return new AskView.Kept(
        key.token(),
        Labels.code(page, key, null),
        SavedAnswer.seen(answer),
        saved,
        none ? "" : Addresses.question(id, key),
        error);
  }

  private static String saved(Page page, Moments moments, SavedAnswer answer, String name) {
    var key = answer.isGiven() ? "assessment.saved" : "assessment.takenBack";
    return page.say(key, moments.of(answer.savedAt()), name);
  }

  private boolean isConditional(Item item) {
    return item.when() != null
        || dossier.prepared().framework().tree().path(item.code()).stream()
            .anyMatch(area -> area.when() != null);
  }

  private AskView.Then then(Line.Ask ask) {
    var before = dossier.previous(ask.key());
    var period = dossier.previousPeriod();
    if (before.isEmpty() || period == null) {
      return new AskView.Then("", false);
    }
    var text = labels.answer(ask.item(), before.get());
    var differs = !before.get().equals(dossier.values().get(ask.key()));
    var valid =
        dossier.prepared().intake().accept(ask.item(), before.get()) instanceof Reception.Accepted;
    return new AskView.Then(
        page.say("assessment.then", period, dossier.city().name(), text),
        writable && differs && valid && !(ask.item().kind() instanceof Kind.File));
  }

  private List<RivalAnswer> rivals(Line.Ask ask) {
    var contests = dossier.contests(ask.key());
    if (contests.isEmpty()) {
      return List.of();
    }
    var rivals = new ArrayList<RivalAnswer>();
    Optional.ofNullable(dossier.answer(ask.key()))
        .ifPresent(a ->
            rivals.add(
                new RivalAnswer(
                    labels.answer(ask.item(), a.value()),
                    Names.full(dossier.person(a.savedBy())),
                    moments.exactly(a.savedAt()),
                    "take:" + ask.key().token())));
    for (var contest : contests) {
      rivals.add(
          new RivalAnswer(
              labels.answer(ask.item(), contest.value()),
              Names.full(dossier.person(contest.person())),
              moments.exactly(contest.at()),
              "take:" + ask.key().token() + ":" + contest.id()));
    }
    return List.copyOf(rivals);
  }

  private AskView.Beside beside(Line.Ask ask) {
    var item = ask.item();
    var evidence =
        dossier.evidence(ask.key()).stream()
            .map(e -> EvidenceView.of(page, moments, dossier, e))
            .toList();
    var file = item.kind() instanceof Kind.File;
    var wanted = file ? "file" : item.answering().evidence().word();
    var asked = file || !wanted.equals("none") || !evidence.isEmpty();
    return new AskView.Beside(
        asked ? wanted : "",
        evidence,
        asked && writable ? page.say("assessment.evidence.add." + (file ? "file" : "any")) : "",
        page.say("assessment.talk", dossier.comments(item.code())),
        Addresses.question(dossier.assessment().id(), ask.key()));
  }
}
