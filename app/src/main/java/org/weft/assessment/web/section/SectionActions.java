package org.weft.assessment.web.section;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Completing;
import org.weft.assessment.answering.Contests;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.answering.Repeating;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Given;
import org.weft.assessment.web.Addresses;
import org.weft.site.Cleaning;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// What the buttons of a section's page do, after everything typed was saved.
@Component
class SectionActions {
  private final Answering answering;
  private final Contests contests;
  private final Completing completing;
  private final Repeating repeating;
  private final Dossiers dossiers;

  SectionActions(
      Answering answering,
      Contests contests,
      Completing completing,
      Repeating repeating,
      Dossiers dossiers) {
    this.answering = answering;
    this.contests = contests;
    this.completing = completing;
    this.repeating = repeating;
    this.dossiers = dossiers;
  }

  /// The button that was pressed.
  ///
  /// @param verb what it does
  /// @param rest what it does it to
  record Pressed(String verb, String rest) {
    /// Whether the button itself decides the answer to a question.
    boolean concerns(AnswerKey key) {
      return List.of("undo", "same", "take", "third").contains(verb) && key.equals(key());
    }

    /// How many questions the button leaves open.
    int known() {
      return verb.equals("leave") && rest.matches("[0-9]{1,6}") ? Integer.parseInt(rest) : 0;
    }

    AnswerKey key() {
      var end = rest.indexOf(':');
      return AnswerKey.parse(end < 0 ? rest : rest.substring(0, end));
    }

    /// The contest that was chosen; null for the answer that stands.
    @Nullable UUID contest() {
      var start = rest.indexOf(':');
      return start < 0 ? null : UUID.fromString(rest.substring(start + 1));
    }
  }

  /// What comes after a button.
  sealed interface Step {
    record Go(String address) implements Step {}

    /// Somebody else was faster.
    record Conflict() implements Step {}

    /// Questions are open, and the person did not say that they may stay so.
    record Open() implements Step {}

    /// It cannot be done.
    ///
    /// @param problem null where a question's answer is at fault
    record Wrong(@Nullable Problem problem, @Nullable AnswerKey key, Given.@Nullable Fault fault)
        implements Step {
      static Wrong of(String field, String text) {
        return new Wrong(new Problem(field, text), null, null);
      }
    }
  }

  Pressed pressed(SectionForm form) {
    var then = form.first("then");
    var colon = then.indexOf(':');
    return colon < 0
        ? new Pressed(then, "")
        : new Pressed(then.substring(0, colon), then.substring(colon + 1));
  }

  Step act(Page page, Actor actor, AssessmentId id, String area, SectionForm form) {
    var pressed = pressed(form);
    return switch (pressed.verb()) {
      case "go", "leave" -> go(page, actor, id, area, form, pressed);
      case "undo", "same", "take", "third" -> answer(page, actor, id, area, form, pressed);
      case "beside" -> new Step.Go(Addresses.question(id, pressed.key()));
      case "add", "rename", "drop" -> repeat(page, actor, id, area, form, pressed);
      default -> new Step.Go(here(id, area, form));
    };
  }

  /// The section again, with the way back to where the person came from.
  private static String here(AssessmentId id, String area, SectionForm form) {
    return Addresses.section(id, area) + (form.first("back").equals("check") ? "?back=check" : "");
  }

  /// What was written where two answers stood to choose from and is neither left alone nor one that
  /// its own button decides: a further answer, given with both in sight.
  List<Answering.Entry> thirds(Dossier dossier, SectionForm form, List<Answering.Entry> entries) {
    return entries.stream()
        .filter(e -> form.showedRivals(e.key()))
        .filter(e -> !e.value().equals(dossier.values().getOrDefault(e.key(), "")))
        .toList();
  }

  /// Lets further answers stand in place of those that contested each other.
  ///
  /// @return false if somebody was faster
  boolean settle(Actor actor, AssessmentId id, String area, List<Answering.Entry> thirds) {
    return thirds.stream()
        .map(e -> contests.settle(actor, id, area, e.key(), e.value(), e.seen()))
        .allMatch(s -> s instanceof Saving.Done done && !done.contested());
  }

  private Step answer(
      Page page, Actor actor, AssessmentId id, String area, SectionForm form, Pressed pressed) {
    var key = pressed.key();
    var typed = form.typed(key);
    var dossier = dossiers.get(actor, id, area);
    var ask = dossier.questionnaire().find(key).orElseThrow(org.weft.site.NotFoundException::new);
    Saving saving;
    switch (pressed.verb()) {
      case "undo" -> saving = answering.undo(actor, id, area, key, typed.seen());
      case "same" -> {
        var entry = new Answering.Entry(key, dossier.previous(key).orElse(""), typed.seen());
        saving = answering.save(actor, id, area, List.of(entry));
      }
      case "take" -> {
        var value = chosen(dossier, pressed);
        saving = contests.settle(actor, id, area, key, value, typed.seen());
      }
      default -> {
        var read =
            Given.read(
                dossier.prepared().intake(),
                ask.item(),
                typed.values(),
                typed.word(),
                page.locale());
        if (read instanceof Given.Wrong(var fault)) {
          return new Step.Wrong(null, key, fault);
        }
        var value = read instanceof Given.Value(var given) ? given : "";
        saving = contests.settle(actor, id, area, key, value, typed.seen());
      }
    }
    return saving instanceof Saving.Done done && !done.contested()
        ? new Step.Go(here(id, area, form) + "#q-" + key.token())
        : new Step.Conflict();
  }

  /// The value of the answer that was chosen; the one that stands, if the other was settled since.
  private static String chosen(Dossier dossier, Pressed pressed) {
    var contest = pressed.contest();
    return dossier.contests(pressed.key()).stream()
        .filter(c -> c.id().equals(contest))
        .map(c -> c.value())
        .findFirst()
        .orElseGet(() -> dossier.values().getOrDefault(pressed.key(), ""));
  }

  private Step go(
      Page page, Actor actor, AssessmentId id, String area, SectionForm form, Pressed pressed) {
    var said = pressed.known() > 0 ? "yes" : form.first("done");
    var outcome =
        switch (said) {
          case "yes" -> completing.complete(actor, id, area, pressed.known());
          case "later" -> completing.resume(actor, id, area);
          default -> Completing.Outcome.DONE;
        };
    if (outcome == Completing.Outcome.OPEN) {
      return new Step.Open();
    }
    if (outcome == Completing.Outcome.CONTESTED) {
      return Step.Wrong.of("done", page.say("assessment.done.contested"));
    }
    if (outcome != Completing.Outcome.DONE) {
      return new Step.Conflict();
    }
    return new Step.Go(
        form.first("back").equals("check")
            ? Addresses.of(id) + "/check#" + area
            : next(dossiers.get(actor, id, area), area));
  }

  /// The next section this person can write in that is not complete, else the task list; the same
  /// section for somebody who came by its link.
  private static String next(Dossier dossier, String area) {
    if (dossier.reach() == Reach.DELEGATED) {
      return Addresses.section(dossier.assessment().id(), area);
    }
    var sections = dossier.questionnaire().sections();
    var number = dossier.section(area).number();
    return sections.stream()
        .filter(s -> s.number() > number && s.questions() > 0)
        .filter(s -> dossier.isWritable(s.code()))
        .filter(s -> dossier.work(s.code()).completed() == null)
        .findFirst()
        .map(s -> Addresses.section(dossier.assessment().id(), s.code()))
        .orElse(dossier.assessment().address());
  }

  private Step repeat(
      Page page, Actor actor, AssessmentId id, String area, SectionForm form, Pressed pressed) {
    var field = (pressed.verb().equals("add") ? "n-" : "m-") + pressed.rest();
    var name = Cleaning.name(form.first(field));
    if (!pressed.verb().equals("drop") && (name.isEmpty() || name.length() > Repeating.LONGEST)) {
      return Step.Wrong.of(field, page.say("assessment.instance.wrong", Repeating.LONGEST));
    }
    var outcome =
        switch (pressed.verb()) {
          case "add" -> repeating.add(actor, id, area, pressed.rest(), name);
          case "rename" -> repeating.rename(actor, id, area, pressed.rest(), name);
          default -> repeating.remove(actor, id, area, pressed.rest());
        };
    return switch (outcome) {
      case DONE -> new Step.Go(Addresses.section(id, area) + "#i-" + pressed.rest());
      case NAME_TAKEN -> Step.Wrong.of(field, page.say("assessment.instance.taken", name));
      case TOO_MANY -> Step.Wrong.of(field, page.say("assessment.instance.many", Repeating.MOST));
      case NOT_YOURS, CLOSED -> new Step.Conflict();
    };
  }
}
