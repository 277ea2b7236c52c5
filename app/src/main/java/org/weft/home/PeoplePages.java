package org.weft.home;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.Inviting;
import org.weft.account.Role;
import org.weft.city.Cities;
import org.weft.network.Networks;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Where an administrator brings coordinators and secretariats in. For everybody else there is
/// nothing here.
@RestController
class PeoplePages {
  private final Inviting inviting;
  private final Cities cities;
  private final Networks networks;
  private final Templates templates;

  PeoplePages(Inviting inviting, Cities cities, Networks networks, Templates templates) {
    this.inviting = inviting;
    this.cities = cities;
    this.networks = networks;
    this.templates = templates;
  }

  @GetMapping("/people")
  ResponseEntity<JteModel> show(Page page, Actor actor) {
    return answer(page, actor, HttpStatus.OK, InvitationForm.EMPTY, List.of(), "");
  }

  /// The link is shown in the answer and nowhere else; it is not kept in a form that could show it.
  @PostMapping("/people")
  ResponseEntity<JteModel> invite(Page page, Actor actor, InvitationForm form) {
    var problems = form.problems(page);
    var scope = scope(form);
    if (scope.isEmpty()) {
      var field = form.ofCity() ? "city" : "network";
      problems.add(new Problem(field, page.say("home.people." + field + ".wrong")));
    }
    if (!problems.isEmpty()) {
      return answer(page, actor, HttpStatus.UNPROCESSABLE_CONTENT, form, problems, "");
    }
    var role = form.ofCity() ? Role.COORDINATOR : Role.SECRETARIAT;
    var token =
        inviting
            .invite(actor, form.name(), form.post(), new Grant(role, scope.orElseThrow()))
            .orElseThrow(NotFoundException::new);
    return answer(page, actor, HttpStatus.OK, form, List.of(), "/sign-in/link/" + token);
  }

  private Optional<UUID> scope(InvitationForm form) {
    if (!form.ofCity()) {
      return networks.find(form.network()).map(n -> n.id().value());
    }
    var parts = form.city().split("/", -1);
    return parts.length == 2
        ? cities.find(parts[0], parts[1]).map(c -> c.id().value())
        : Optional.empty();
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      Actor actor,
      HttpStatus status,
      InvitationForm form,
      List<Problem> problems,
      String link) {
    if (!actor.isAdministrator()) {
      throw new NotFoundException();
    }
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(templates.homePeople(page, form, networks.list(), problems, link));
  }
}
