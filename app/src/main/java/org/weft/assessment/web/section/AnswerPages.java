package org.weft.assessment.web.section;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Consequences;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.answering.Preparing;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Given;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.section.Sections.Sent;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Saves one answer as it is given, where there is JavaScript. The piece that comes back says what
/// the server keeps; the fields themselves are only replaced where something is wrong, so that
/// nothing a person is typing is lost.
@RestController
@RequestMapping("/assessments/{id}/sections/{area}")
class AnswerPages {
  private final Preparing preparing;
  private final Dossiers dossiers;
  private final Answering answering;
  private final Consequences consequences;
  private final Templates templates;
  private final Clock clock;

  AnswerPages(
      Preparing preparing,
      Dossiers dossiers,
      Answering answering,
      Consequences consequences,
      Templates templates,
      Clock clock) {
    this.preparing = preparing;
    this.dossiers = dossiers;
    this.answering = answering;
    this.consequences = consequences;
    this.templates = templates;
    this.clock = clock;
  }

  @PostMapping("/answers/{token}")
  ResponseEntity<JteModel> save(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      @PathVariable String token,
      @RequestParam MultiValueMap<String, String> fields) {
    var prepared = preparing.of(id);
    var key = AnswerKey.parse(token);
    var item = prepared.framework().tree().findItem(key.item()).orElseThrow(NotFoundException::new);
    var typed = new SectionForm(fields).typed(key);
    var given = Given.read(prepared.intake(), item, typed.values(), typed.word(), page.locale());
    return switch (given) {
      case Given.Wrong(var fault) -> {
        var sent = new Sent(Map.of(key, typed), Map.of(key, fault), List.of(), "", "", "");
        yield whole(page, actor, id, area, key, sent, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Given.Value(var value) -> {
        var entry = new Answering.Entry(key, value, typed.seen());
        var saving = answering.save(actor, id, area, entry);
        yield saved(page, actor, id, area, key, saving);
      }
    };
  }

  /// A question as it is now, for one whose conditions have changed.
  @GetMapping("/questions/{token}")
  ResponseEntity<JteModel> question(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      @PathVariable String token) {
    return whole(page, actor, id, area, AnswerKey.parse(token), Sent.nothing(""), HttpStatus.OK);
  }

  private ResponseEntity<JteModel> saved(
      Page page, Actor actor, AssessmentId id, String area, AnswerKey key, Saving saving) {
    return switch (saving) {
      case Saving.NotYours() -> refused(page, id, key, "assessment.readOnly.yours");
      case Saving.Closed() -> refused(page, id, key, "assessment.readOnly.submitted");
      case Saving.Done done -> {
        var outcome = done.outcomes().get(key);
        yield switch (outcome) {
          case Saving.Outcome.Saved(var answer, var before) -> {
            var kept = Questions.kept(page, moments(page), id, key, answer, actor.name(), "");
            var changed = consequences.of(actor, id, area, key, before, answer.value());
            yield piece(HttpStatus.OK)
                .header("HX-Trigger", events(changed.flipped()))
                .body(
                    templates.assessmentAnswered(
                        page, kept, changed.counts(), open(page, id, changed)));
          }
          case Saving.Outcome.Unchanged _ -> state(page, actor, id, area, key);
          case Saving.Outcome.Contested _ ->
              whole(page, actor, id, area, key, Sent.nothing(""), HttpStatus.CONFLICT);
          case null -> throw new NotFoundException();
        };
      }
    };
  }

  /// The questions of the section that are open now; null if they are as they were.
  private @Nullable OpenView open(Page page, AssessmentId id, Consequences.Changed changed) {
    var section = changed.section();
    if (section == null) {
      return null;
    }
    var labels = new Labels(page, preparing.of(id).framework());
    return OpenView.of(labels, section, changed.unanswered());
  }

  /// The events that make the questions of the page load anew which the answer has opened or
  /// closed.
  private static String events(List<AnswerKey> flipped) {
    return Stream.concat(Stream.of("saved"), flipped.stream().map(key -> "applies-" + key.token()))
        .collect(Collectors.joining(", "));
  }

  private ResponseEntity<JteModel> state(
      Page page, Actor actor, AssessmentId id, String area, AnswerKey key) {
    var view = sections(page, actor, id, area).question(key, Sent.nothing(""));
    return piece(HttpStatus.OK).body(templates.assessmentKept(page, view.kept()));
  }

  private ResponseEntity<JteModel> refused(Page page, AssessmentId id, AnswerKey key, String why) {
    var kept = Questions.kept(page, moments(page), id, key, null, "", page.say(why));
    return piece(HttpStatus.CONFLICT).body(templates.assessmentKept(page, kept));
  }

  private ResponseEntity<JteModel> whole(
      Page page,
      Actor actor,
      AssessmentId id,
      String area,
      AnswerKey key,
      Sent sent,
      HttpStatus status) {
    var view = sections(page, actor, id, area).question(key, sent);
    var url = Addresses.section(id, area);
    var answer = piece(status);
    if (status.isError()) {
      answer.header("HX-Retarget", "closest .question").header("HX-Reswap", "outerHTML");
    }
    return answer.body(templates.assessmentQuestion(page, view, url));
  }

  private Sections sections(Page page, Actor actor, AssessmentId id, String area) {
    return new Sections(page, moments(page), actor, dossiers.get(actor, id, area), area);
  }

  private Moments moments(Page page) {
    return new Moments(page, clock);
  }

  private static ResponseEntity.BodyBuilder piece(HttpStatus status) {
    return ResponseEntity.status(status)
        .header("Vary", "HX-Request")
        .header("Cache-Control", "no-store");
  }
}
