package org.weft.assessment.web.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.weft.account.Actor;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Given;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.questionnaire.Section;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.Names;
import org.weft.assessment.web.section.SectionForm.Typed;
import org.weft.site.Page;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// Makes the view of a section's page.
final class Sections {
  private final Page page;
  private final Moments moments;
  private final Actor actor;
  private final Dossier dossier;
  private final Section section;
  private final Questions questions;

  Sections(Page page, Moments moments, Actor actor, Dossier dossier, String area) {
    this.page = page;
    this.moments = moments;
    this.actor = actor;
    this.dossier = dossier;
    this.section = dossier.section(area);
    this.questions = new Questions(page, moments, dossier, isWritable());
  }

  /// What was sent and could not all be taken.
  ///
  /// @param others problems that belong to no question
  /// @param asking whether the person has to say that questions may stay open
  record Sent(
      Map<AnswerKey, Typed> typed,
      Map<AnswerKey, Given.Fault> wrong,
      List<Problem> others,
      String notice,
      String back,
      String done,
      boolean asking) {
    Sent(
        Map<AnswerKey, Typed> typed,
        Map<AnswerKey, Given.Fault> wrong,
        List<Problem> others,
        String notice,
        String back,
        String done) {
      this(typed, wrong, others, notice, back, done, false);
    }

    static Sent nothing(String back) {
      return new Sent(Map.of(), Map.of(), List.of(), "", back, "");
    }

    Sent withNotice(String text) {
      return new Sent(typed, wrong, others, text, back, done);
    }

    /// Everything was saved, and the person is asked whether questions may stay open.
    Sent andAsked() {
      return new Sent(Map.of(), Map.of(), List.of(), "", back, "yes", true);
    }
  }

  SectionView view(Sent sent, boolean failed) {
    var id = dossier.assessment().id();
    var labels = questions.labels();
    return new SectionView(
        Addresses.section(id, section.code()),
        labels.say(section.area().title()),
        page.say(
            "assessment.section.kicker",
            section.number(),
            dossier.questionnaire().sections().size(),
            dossier.city().name(),
            dossier.assessment().period()),
        dossier.assessment().illustrative(),
        labels.say(section.area().intro()),
        labels.language(section.area().title()),
        facts(),
        crumbs(),
        problems(sent),
        failed,
        thanks(sent),
        readOnly(),
        lines(sent),
        nav(),
        isDelegated() ? "" : Addresses.of(id),
        sent.back(),
        sent.done().isEmpty() && dossier.work(section.code()).completed() != null
            ? "yes"
            : sent.done(),
        OpenView.of(labels, section, section.unanswered(dossier.values())),
        sent.asking());
  }

  /// One question of the section.
  AskView question(AnswerKey key, Sent sent) {
    var ask =
        section.asks().stream()
            .filter(a -> a.key().equals(key))
            .findFirst()
            .orElseThrow(org.weft.site.NotFoundException::new);
    return questions.view(ask, sent.typed().get(key), sent.wrong().get(key));
  }

  private boolean isWritable() {
    return dossier.isWritable(section.code());
  }

  private String readOnly() {
    if (isWritable()) {
      return "";
    }
    var owner = dossier.work(section.code()).owner();
    if (!dossier.assessment().isOpen()) {
      return page.say("assessment.readOnly.submitted");
    }
    if (dossier.reach() == Reach.READS) {
      return page.say("assessment.readOnly.observer");
    }
    return owner == null
        ? page.say("assessment.readOnly.nobody")
        : page.say("assessment.readOnly.owner", Names.full(dossier.person(owner)));
  }

  private List<String> facts() {
    var facts = new ArrayList<String>();
    var work = dossier.work(section.code());
    var due = work.dueOn() != null ? work.dueOn() : dossier.assessment().dueOn();
    if (due != null) {
      facts.add(page.say("assessment.due", page.date(due)));
    }
    if (work.owner() != null) {
      facts.add(page.say("assessment.answeredBy", Names.full(dossier.person(work.owner()))));
    }
    if (work.askedBy() != null && !Objects.equals(work.askedBy(), work.owner())) {
      facts.add(page.say("assessment.askedBy", dossier.person(work.askedBy()).name()));
    }
    return List.copyOf(facts);
  }

  private List<Crumb> crumbs() {
    var title = questions.labels().title() + " " + dossier.assessment().period();
    if (isDelegated()) {
      return List.of(
          new Crumb(dossier.city().name(), dossier.city().address()),
          new Crumb(title, dossier.framework().address()),
          new Crumb(questions.labels().say(section.area().title()), ""));
    }
    return List.of(
        new Crumb(
            page.say("assessment.office.of", dossier.city().name()),
            Addresses.office(dossier.city())),
        new Crumb(title, dossier.assessment().address()),
        new Crumb(questions.labels().say(section.area().title()), ""));
  }

  private List<Problem> problems(Sent sent) {
    var problems = new ArrayList<>(sent.others());
    for (var ask : section.asks()) {
      var fault = sent.wrong().get(ask.key());
      var id = "q-" + ask.key().token();
      if (fault != null) {
        problems.add(new Problem(AskView.place(ask), questions.texts().wrong(ask.item(), fault)));
      } else if (!dossier.contests(ask.key()).isEmpty()) {
        problems.add(new Problem(id, questions.texts().contested(ask.item())));
      }
    }
    return List.copyOf(problems);
  }

  private List<SectionView.Line> lines(Sent sent) {
    var labels = questions.labels();
    var lines = new ArrayList<SectionView.Line>();
    for (var line : section.lines()) {
      switch (line) {
        case Line.Heading(var area, var depth, var applies) -> {
          if (applies) {
            lines.add(
                new SectionView.Line.Heading(
                    labels.say(area.title()),
                    labels.say(area.intro()),
                    Math.min(6, depth + 1),
                    labels.language(area.title())));
          }
        }
        case Line.Round(_, var instance, _) ->
            lines.add(new SectionView.Line.Round(instance.code(), instance.name()));
        case Line.More(var area, var over) ->
            lines.add(new SectionView.Line.More(over, labels.say(area.title())));
        case Line.Ask ask -> {
          var view = questions.view(ask, sent.typed().get(ask.key()), sent.wrong().get(ask.key()));
          lines.add(new SectionView.Line.Question(view));
        }
      }
    }
    return List.copyOf(lines);
  }

  /// Whether the reader came by the link of this section, and knows of no other.
  private boolean isDelegated() {
    return dossier.reach() == Reach.DELEGATED;
  }

  /// What somebody reads who came by a link and has said that the section is complete.
  private String thanks(Sent sent) {
    var completed = dossier.work(section.code()).completed();
    if (!isDelegated() || completed == null || !sent.notice().isEmpty()) {
      return sent.notice();
    }
    var asked = dossier.work(section.code()).askedBy();
    return page.say(
        "assessment.section.thanks",
        page.moment(completed.at()),
        asked == null ? dossier.city().name() : dossier.person(asked).name());
  }

  private List<SectionView.Nav> nav() {
    if (isDelegated()) {
      return List.of();
    }
    var id = dossier.assessment().id();
    var nav = new LinkedHashMap<String, SectionView.Nav>();
    for (var other : dossier.questionnaire().sections()) {
      nav.put(
          other.code(),
          new SectionView.Nav(
              other.code(),
              other.number() + " " + questions.labels().say(other.area().title()),
              Addresses.section(id, other.code()),
              other.answered(dossier.values()),
              other.questions(),
              other.code().equals(section.code())));
    }
    return List.copyOf(nav.values());
  }
}
