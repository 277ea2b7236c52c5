package org.weft.account.passkey;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.account.Way;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;
import org.weft.account.passkey.Challenges.Purpose;
import org.weft.account.signin.AccountViews;
import org.weft.account.signin.Entrance;
import org.weft.account.signin.SignInSettings;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// Adding a passkey and signing in with one. A small script asks the device; its answer is sent in
/// an ordinary form.
@RestController
class PasskeyPages {
  private static final int LONGEST = 100;

  private final Passkeys passkeys;
  private final Challenges challenges;
  private final Entrance entrance;
  private final AccountViews views;
  private final SignInSettings settings;
  private final Limits limits;

  PasskeyPages(
      Passkeys passkeys,
      Challenges challenges,
      Entrance entrance,
      AccountViews views,
      SignInSettings settings,
      Limits limits) {
    this.passkeys = passkeys;
    this.challenges = challenges;
    this.entrance = entrance;
    this.views = views;
    this.settings = settings;
    this.limits = limits;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> askToSignIn(HttpServletRequest request) {
    refuseWhereOff();
    limits.takeByAddress(Limit.SECRET);
    return json(passkeys.askToSignIn(challenges.make(request, Purpose.SIGN_IN)));
  }

  @PostMapping("/sign-in/passkey")
  ResponseEntity<JteModel> signIn(
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    refuseWhereOff();
    limits.takeByAddress(Limit.SECRET);
    var person =
        challenges
            .take(request, Purpose.SIGN_IN)
            .flatMap(challenge -> passkeys.findSigner(challenge, credential));
    if (person.isEmpty()) {
      entrance.refuse(Way.PASSKEY, "unknown");
      return Htmx.seeOther(Entrance.again("passkey", to));
    }
    return entrance.enter(person.get(), Way.PASSKEY, to, request, response);
  }

  @PostMapping("/account/passkeys/options")
  ResponseEntity<String> askForNew(Actor actor, HttpServletRequest request) {
    refuseWhereOff();
    views.prover(actor, request);
    return json(passkeys.askForNew(actor, challenges.make(request, Purpose.ADD)));
  }

  @PostMapping("/account/passkeys")
  ResponseEntity<JteModel> add(
      Page page,
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request) {
    refuseWhereOff();
    views.prover(actor, request);
    if (name.isBlank() || name.length() > LONGEST) {
      return refuse(page, actor, request, "passkey-name", "account.passkeys.name.wrong");
    }
    var added =
        challenges
            .take(request, Purpose.ADD)
            .filter(c -> passkeys.add(actor, c, name.strip(), credential, page.locale()));
    return added.isPresent()
        ? Htmx.seeOther("/account?done=passkey")
        : refuse(page, actor, request, "ways", "account.passkeys.failed");
  }

  private ResponseEntity<JteModel> refuse(
      Page page, Actor actor, HttpServletRequest request, String field, String key) {
    var problems = List.of(new Problem(field, page.say(key)));
    return views.refuse(page, actor, request, HttpStatus.UNPROCESSABLE_CONTENT, problems);
  }

  private static ResponseEntity<String> json(String text) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(text);
  }

  private void refuseWhereOff() {
    if (!settings.passkeys()) {
      throw new NotFoundException();
    }
  }
}
