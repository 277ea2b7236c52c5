package org.weft.account.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.weft.account.AccountPanels;
import org.weft.account.Actor;
import org.weft.account.Sessions;
import org.weft.account.Visit;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.Problem;

/// Makes the page of a person's own account.
@Component
public class AccountViews {
  private static final Set<String> DEEDS =
      Set.of("name", "mail-sent", "mail", "passkey", "removed", "session", "sessions");

  private final WaysIn ways;
  private final OwnSessions own;
  private final Sessions sessions;
  private final SignInSettings settings;
  private final ObjectProvider<AccountPanels> panels;
  private final Templates templates;

  AccountViews(
      WaysIn ways,
      OwnSessions own,
      Sessions sessions,
      SignInSettings settings,
      ObjectProvider<AccountPanels> panels,
      Templates templates) {
    this.ways = ways;
    this.own = own;
    this.sessions = sessions;
    this.settings = settings;
    this.panels = panels;
    this.templates = templates;
  }

  /// @param done word of what was done just now; one that is none of them is left out
  ResponseEntity<JteModel> show(Page page, Actor actor, HttpServletRequest request, String done) {
    return answer(page, actor, request, HttpStatus.OK, List.of(), DEEDS.contains(done) ? done : "");
  }

  /// The page again, with why nothing was changed.
  public ResponseEntity<JteModel> refuse(
      Page page,
      Actor actor,
      HttpServletRequest request,
      HttpStatus status,
      List<Problem> problems) {
    return answer(page, actor, request, status, problems, "");
  }

  /// The id of the visit that asks, or null.
  @Nullable UUID visit(HttpServletRequest request) {
    return sessions.findVisit(request).map(Visit::id).orElse(null);
  }

  private ResponseEntity<JteModel> answer(
      Page page,
      Actor actor,
      HttpServletRequest request,
      HttpStatus status,
      List<Problem> problems,
      String done) {
    var view =
        new AccountView(
            actor.name(),
            ways.mail(actor).orElse(""),
            settings.passkeys(),
            sessions.isProven(request),
            ways.listPasskeys(actor),
            ways.listIdentities(actor),
            own.list(actor, visit(request)),
            panels.orderedStream().flatMap(p -> p.find(page, actor).stream()).toList());
    return ResponseEntity.status(status).body(templates.accountShow(page, view, problems, done));
  }

  /// Somebody with an account who signed in not long ago, for what changes how they come in.
  ///
  /// @throws NotFoundException for whoever has no account
  /// @throws org.weft.site.guard.StaleProofException if it was too long ago
  public Actor prover(Actor actor, HttpServletRequest request) {
    owner(actor);
    sessions.requireProof(request);
    return actor;
  }

  /// Somebody with an account; who came by the link of one section has none.
  ///
  /// @throws NotFoundException for everybody else
  public static Actor owner(Actor actor) {
    if (actor.isPublic() || actor.delegation() != null) {
      throw new NotFoundException();
    }
    return actor;
  }
}
