package org.weft.account.signin;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.PersonId;
import org.weft.account.Sessions;
import org.weft.account.Way;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.site.Htmx;

/// What every way of signing in ends with: in, or not in, and both are in the trail.
@Component
public class Entrance {
  private static final String HOME = "/office";

  private final Sessions sessions;
  private final Trail trail;

  Entrance(Sessions sessions, Trail trail) {
    this.sessions = sessions;
    this.trail = trail;
  }

  /// Lets a person in and leads on.
  ///
  /// @param leadsTo where the person wanted to go; anything but a path of this site is left out
  public ResponseEntity<JteModel> enter(
      PersonId person,
      Way way,
      String leadsTo,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.begin(person, way, request, response);
    return Htmx.seeOther(destination(leadsTo));
  }

  /// Keeps that somebody was not let in.
  ///
  /// @param reason one word; nothing personal
  public void refuse(Way way, String reason) {
    trail.record(
        Actor.PUBLIC,
        new Event(Event.Kind.SIGN_IN_REFUSED, "sign-in", way.word()).change(null, reason));
  }

  /// The page of signing in, where somebody was not let in: they can try again and still get where
  /// they wanted.
  ///
  /// @param reason a word that the page knows
  /// @param leadsTo anything but a path of this site is left out
  public static String again(String reason, String leadsTo) {
    var path = safe(leadsTo);
    return "/sign-in?refused=" + reason + (path.isEmpty() ? "" : "&to=" + inQuery(path));
  }

  /// A path as a value in the query of another address.
  static String inQuery(String path) {
    return path.replace("%", "%25").replace("&", "%26");
  }

  static String destination(String leadsTo) {
    var path = safe(leadsTo);
    return path.isEmpty() ? HOME : path;
  }

  /// A path of this site as it is, never another host, whatever a link says; anything else, and
  /// signing in itself, is left out.
  public static String safe(String to) {
    return to.length() <= 2000
            && to.matches("/[A-Za-z0-9_~.%=?&-][A-Za-z0-9_~.%=?&/-]*")
            && !to.startsWith("/sign-")
        ? to
        : "";
  }
}
