package org.weft.assessment.web.owner;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Assigning;
import org.weft.assessment.answering.Completing;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Days;
import org.weft.assessment.web.Labels;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// Asking a colleague to answer a section.
@RestController
@RequestMapping("/assessments/{id}/sections/{area}")
class OwnerPages {
  private final Dossiers dossiers;
  private final Assigning assigning;
  private final Completing completing;
  private final People people;
  private final Templates templates;

  OwnerPages(
      Dossiers dossiers,
      Assigning assigning,
      Completing completing,
      People people,
      Templates templates) {
    this.dossiers = dossiers;
    this.assigning = assigning;
    this.completing = completing;
    this.people = people;
    this.templates = templates;
  }

  @GetMapping("/owner")
  JteModel show(Page page, Actor actor, @PathVariable AssessmentId id, @PathVariable String area) {
    var dossier = lead(actor, id);
    var work = dossier.work(area);
    var due = work.dueOn() == null ? dossier.assessment().dueOn() : work.dueOn();
    var form = new OwnerForm(owner(dossier, area), "", "", due == null ? "" : due.toString());
    return templates.assessmentOwner(page, view(page, dossier, area, form, List.of()));
  }

  @PostMapping("/owner")
  ResponseEntity<JteModel> ask(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      OwnerForm sent) {
    var dossier = lead(actor, id);
    var form = sent.cleaned().decided(owner(dossier, area));
    var problems = problems(page, form);
    if (!problems.isEmpty()) {
      return refused(page, dossier, area, form, problems);
    }
    var due = Days.find(form.due());
    var person = String.valueOf(form.person());
    var outcome =
        form.isNew()
            ? assigning.askNew(
                actor, id, area, String.valueOf(form.name()), String.valueOf(form.post()), due)
            : assigning.ask(actor, id, area, new PersonId(UUID.fromString(person)), due);
    return switch (outcome) {
      case ASKED -> Htmx.seeOther(Addresses.of(id) + "#s-" + area);
      case NOT_OF_THE_CITY ->
          refused(
              page,
              dossier,
              area,
              form,
              List.of(new Problem("person", page.say("assessment.owner.person.wrong"))));
      case NOT_YOURS, CLOSED -> throw new NotFoundException();
    };
  }

  /// The coordinator has looked at a section that a colleague completed.
  @PostMapping("/checked")
  ResponseEntity<JteModel> checked(
      Actor actor, @PathVariable AssessmentId id, @PathVariable String area) {
    lead(actor, id).section(area);
    completing.check(actor, id, area);
    return Htmx.seeOther(Addresses.of(id) + "/check#" + area);
  }

  private Dossier lead(Actor actor, AssessmentId id) {
    var dossier = dossiers.get(actor, id);
    if (dossier.reach() != Reach.LEADS || !dossier.assessment().isOpen()) {
      throw new NotFoundException();
    }
    return dossier;
  }

  private static String owner(Dossier dossier, String area) {
    var owner = dossier.work(area).owner();
    return owner == null ? "" : owner.value().toString();
  }

  private static List<Problem> problems(Page page, OwnerForm form) {
    var problems = new ArrayList<Problem>();
    var person = String.valueOf(form.person());
    var name = String.valueOf(form.name());
    if (!form.isNew() && !name.isEmpty()) {
      problems.add(new Problem("person", page.say("assessment.owner.both")));
    } else if (!form.isNew() && !person.matches("[0-9a-f-]{36}")) {
      problems.add(new Problem("person", page.say("assessment.owner.person.wrong")));
    }
    if (form.isNew() && (name.isEmpty() || name.length() > 200)) {
      problems.add(new Problem("name", page.say("assessment.owner.name.wrong")));
    }
    if (String.valueOf(form.post()).length() > 200) {
      problems.add(new Problem("post", page.say("assessment.owner.post.wrong")));
    }
    if (Days.find(form.due()) == null && !String.valueOf(form.due()).isEmpty()) {
      problems.add(new Problem("due", page.say("assessment.date.wrong")));
    }
    return List.copyOf(problems);
  }

  private ResponseEntity<JteModel> refused(
      Page page, Dossier dossier, String area, OwnerForm form, List<Problem> problems) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(templates.assessmentOwner(page, view(page, dossier, area, form, problems)));
  }

  private OwnerView view(
      Page page, Dossier dossier, String area, OwnerForm form, List<Problem> problems) {
    var labels = new Labels(page, dossier.framework());
    var section = labels.say(dossier.section(area).area().title());
    var choices = new ArrayList<Choice>();
    for (var person : people.listOfCity(dossier.city().id().value())) {
      var id = person.id().value().toString();
      choices.add(new Choice(id, person.name(), person.post(), id.equals(form.person())));
    }
    choices.add(Choice.of(OwnerForm.NEW, page.say("assessment.owner.new"), form.isNew()));
    return new OwnerView(
        Addresses.section(dossier.assessment().id(), area) + "/owner",
        page.say("assessment.owner.title", section),
        dossier.assessment().illustrative(),
        List.of(
            new Crumb(
                labels.title() + " " + dossier.assessment().period(),
                dossier.assessment().address()),
            new Crumb(page.say("assessment.owner.title", section), "")),
        problems,
        List.copyOf(choices),
        form);
  }
}
