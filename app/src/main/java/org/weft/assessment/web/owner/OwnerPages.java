package org.weft.assessment.web.owner;

import gg.jte.models.runtime.JteModel;
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
import org.weft.account.PersonId;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Assigning;
import org.weft.assessment.answering.Completing;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.delegation.Delegating;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Days;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Asking a colleague to answer a section, and the links by which colleagues without an account do.
@RestController
@RequestMapping("/assessments/{id}/sections/{area}")
class OwnerPages {
  private final Dossiers dossiers;
  private final Assigning assigning;
  private final Delegating delegating;
  private final Completing completing;
  private final Limits limits;
  private final OwnerViews views;
  private final Templates templates;

  OwnerPages(
      Dossiers dossiers,
      Assigning assigning,
      Delegating delegating,
      Completing completing,
      Limits limits,
      OwnerViews views,
      Templates templates) {
    this.dossiers = dossiers;
    this.assigning = assigning;
    this.delegating = delegating;
    this.completing = completing;
    this.limits = limits;
    this.views = views;
    this.templates = templates;
  }

  @GetMapping("/owner")
  ResponseEntity<JteModel> show(
      Page page, Actor actor, @PathVariable AssessmentId id, @PathVariable String area) {
    var dossier = open(actor, id, area);
    var form = views.form(dossier, area);
    return answer(page, HttpStatus.OK, dossier, area, form, List.of());
  }

  @PostMapping("/owner")
  ResponseEntity<JteModel> ask(
      Page page,
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      OwnerForm sent) {
    var dossier = open(actor, id, area);
    var leads = dossier.reach() == Reach.LEADS;
    var form = sent.cleaned().decided(leads ? views.owner(dossier, area) : OwnerForm.NEW);
    var problems = views.problems(page, form, leads);
    if (!problems.isEmpty()) {
      return answer(page, HttpStatus.UNPROCESSABLE_CONTENT, dossier, area, form, problems);
    }
    if (form.isByLink()) {
      return delegate(page, actor, id, area, form);
    }
    var due = Days.find(form.due());
    var outcome =
        form.isNew()
            ? assigning.askNew(
                actor, id, area, String.valueOf(form.name()), String.valueOf(form.post()), due)
            : assigning.ask(
                actor,
                id,
                area,
                new PersonId(UUID.fromString(String.valueOf(form.person()))),
                due,
                form.passes());
    return switch (outcome) {
      case ASKED -> Htmx.seeOther(Addresses.of(id) + "#s-" + area);
      case NOT_OF_THE_CITY -> {
        var problem = new Problem("person", page.say("assessment.owner.person.wrong"));
        yield answer(page, HttpStatus.UNPROCESSABLE_CONTENT, dossier, area, form, List.of(problem));
      }
      case NOT_YOURS, CLOSED -> throw new NotFoundException();
    };
  }

  private ResponseEntity<JteModel> delegate(
      Page page, Actor actor, AssessmentId id, String area, OwnerForm form) {
    var email = String.valueOf(form.email());
    limits.takeMail(actor, email);
    var colleague =
        new Delegating.Colleague(
            String.valueOf(form.name()), String.valueOf(form.post()), email, page.locale());
    return done(
        delegating.delegate(actor, id, area, colleague, Days.find(form.due())),
        Addresses.section(id, area) + "/owner#links");
  }

  /// Sends the link of a section again: a new one, and the one before opens nothing any more.
  @PostMapping("/links/{link}/sending")
  ResponseEntity<JteModel> send(
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      @PathVariable UUID link) {
    open(actor, id, area);
    limits.take(Limit.MAIL_BY, actor);
    return done(
        delegating.sendAgain(actor, id, area, link), Addresses.section(id, area) + "/owner#links");
  }

  @PostMapping("/links/{link}/withdrawal")
  ResponseEntity<JteModel> withdraw(
      Actor actor,
      @PathVariable AssessmentId id,
      @PathVariable String area,
      @PathVariable UUID link) {
    open(actor, id, area);
    return done(
        delegating.withdraw(actor, id, area, link), Addresses.section(id, area) + "/owner#links");
  }

  /// The coordinator has looked at a section that a colleague completed.
  @PostMapping("/checked")
  ResponseEntity<JteModel> checked(
      Actor actor, @PathVariable AssessmentId id, @PathVariable String area) {
    var dossier = dossiers.get(actor, id);
    if (dossier.reach() != Reach.LEADS || !dossier.assessment().isOpen()) {
      throw new NotFoundException();
    }
    dossier.section(area);
    completing.check(actor, id, area);
    return Htmx.seeOther(Addresses.of(id) + "/check#" + area);
  }

  /// The dossier for the coordinator, and for an owner who may pass the section on.
  private Dossier open(Actor actor, AssessmentId id, String area) {
    var dossier = dossiers.get(actor, id);
    var work = dossier.work(area);
    var may =
        dossier.reach() == Reach.LEADS
            || (dossier.reach() == Reach.ANSWERS
                && work.mayPassOn()
                && actor.signedIn().equals(work.owner()));
    if (!may || !dossier.assessment().isOpen()) {
      throw new NotFoundException();
    }
    return dossier;
  }

  private static ResponseEntity<JteModel> done(Delegating.Outcome outcome, String address) {
    return switch (outcome) {
      case DONE -> Htmx.seeOther(address);
      case NOT_YOURS, CLOSED -> throw new NotFoundException();
    };
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      HttpStatus status,
      Dossier dossier,
      String area,
      OwnerForm form,
      List<Problem> problems) {
    return ResponseEntity.status(status)
        .header("Cache-Control", "no-store")
        .body(templates.assessmentOwner(page, views.view(page, dossier, area, form, problems)));
  }
}
