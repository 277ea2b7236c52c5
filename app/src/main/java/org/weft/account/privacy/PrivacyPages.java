package org.weft.account.privacy;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Sessions;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import org.weft.site.jte.Templates;
import tools.jackson.databind.json.JsonMapper;

/// What everybody can read about what is kept, what people see of themselves, and their erasure.
@RestController
class PrivacyPages {
  private final PersonalData data;
  private final Erasing erasing;
  private final PrivacyViews views;
  private final Sessions sessions;
  private final JsonMapper json;
  private final Templates templates;

  PrivacyPages(
      PersonalData data,
      Erasing erasing,
      PrivacyViews views,
      Sessions sessions,
      JsonMapper json,
      Templates templates) {
    this.data = data;
    this.erasing = erasing;
    this.views = views;
    this.sessions = sessions;
    this.json = json;
    this.templates = templates;
  }

  @GetMapping("/privacy")
  JteModel policy(Page page) {
    return templates.accountPrivacy(page, views.policy(page));
  }

  @GetMapping("/privacy/erased")
  JteModel erased(Page page) {
    return templates.accountErased(page);
  }

  @GetMapping("/account/data")
  ResponseEntity<JteModel> show(Page page, Actor actor) {
    if (actor.isPublic()) {
      return Htmx.seeOther("/sign-in?to=/account/data");
    }
    refuseLinks(actor);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(templates.accountData(page, views.data(page, actor, data.list(actor))));
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/account/data.json")
  ResponseEntity<byte[]> take(Actor actor) {
    if (actor.isPublic()) {
      return Htmx.seeOther("/sign-in?to=/account/data");
    }
    refuseLinks(actor);
    Map<String, Object> parts = new TreeMap<>();
    data.take(actor).forEach(part -> parts.put(part.key(), part.rows()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
        .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(parts));
  }

  @GetMapping("/account/erasure")
  ResponseEntity<JteModel> ask(Page page, Actor actor, HttpServletRequest request) {
    if (actor.isPublic()) {
      return Htmx.seeOther("/sign-in?to=/account/erasure");
    }
    refuseLinks(actor);
    sessions.requireProof(request);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(form(page, actor, erasing.obstacles(actor.signedIn()), false));
  }

  @PostMapping("/account/erasure")
  ResponseEntity<JteModel> erase(
      Page page,
      Actor actor,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean sure) {
    if (actor.isPublic()) {
      return Htmx.seeOther("/sign-in?to=/account/erasure");
    }
    refuseLinks(actor);
    sessions.requireProof(request);
    if (!sure) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .body(form(page, actor, erasing.obstacles(actor.signedIn()), true));
    }
    return switch (erasing.erase(actor)) {
      case Erasing.Outcome.Erased() -> {
        leave(request);
        yield Htmx.seeOther("/privacy/erased");
      }
      case Erasing.Outcome.HandOverFirst(var alone) ->
          ResponseEntity.status(HttpStatus.CONFLICT).body(form(page, actor, alone, false));
    };
  }

  private JteModel form(Page page, Actor actor, List<Leaving.Last> alone, boolean unsure) {
    return templates.accountErasure(page, views.erasure(page, actor, alone, unsure));
  }

  /// Who came by the link of a section has no account; the link may have been passed on.
  private static void refuseLinks(Actor actor) {
    if (actor.delegation() != null) {
      throw new NotFoundException();
    }
  }

  private static void leave(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
