package org.weft.account.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.weft.account.Actor;
import org.weft.account.Sessions;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.limit.Limit;
import org.weft.account.limit.Limits;

/// Notes that somebody who is signed in was refused something: one entry for each person and reason
/// in some minutes ([Limit#REFUSAL]), however often they try.
@Component
public class Refusals {
  /// The kind of subject in the trail.
  static final String SUBJECT = "page";

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  /// Variables of addresses that name something and open nothing.
  private static final Set<String> NAMES =
      Set.of("country", "city", "slug", "network", "area", "framework", "version");

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Sessions sessions;
  private final Limits limits;
  private final Trail trail;
  private final List<Things> things;

  Refusals(Sessions sessions, Limits limits, Trail trail, List<Things> things) {
    this.sessions = sessions;
    this.limits = limits;
    this.trail = trail;
    this.things = things;
  }

  /// Why somebody was refused.
  public enum Reason {
    /// The thing is there, and none of theirs.
    FOREIGN,
    /// No such thing is there, or nobody knows.
    UNKNOWN,
    /// They may see the thing and not do this to it.
    FORBIDDEN,
    /// The form did not come from a page of this session.
    TOKEN,
    /// They tried too often.
    LIMIT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A page answered that nothing is here; what is at this address decides between two reasons.
  void noteNothing(HttpServletRequest request) {
    var actor = sessions.actor(request);
    if (!actor.isPublic()) {
      note(actor, isThere(request) ? Reason.FOREIGN : Reason.UNKNOWN, request);
    }
  }

  /// Keeps the refusal. A fault in doing so changes nothing about the answer.
  void note(Reason reason, HttpServletRequest request) {
    var actor = sessions.actor(request);
    if (!actor.isPublic()) {
      note(actor, reason, request);
    }
  }

  private void note(Actor actor, Reason reason, HttpServletRequest request) {
    if (limits.mayTake(Limit.REFUSAL, actor.signedIn().value() + " " + reason.word())) {
      trail.record(
          actor,
          new Event(Event.Kind.REFUSED, SUBJECT, asked(request)).change(null, reason.word()));
    }
  }

  private boolean isThere(HttpServletRequest request) {
    var pattern = pattern(request).orElse("");
    return things.stream()
        .filter(each -> each.knows(pattern))
        .anyMatch(each -> each.exists(variables(request)));
  }

  /// What was asked for, as far as it may be kept: ids and names, but no secrets of links and
  /// nothing that was typed.
  static String asked(HttpServletRequest request) {
    var address = pattern(request).orElseGet(() -> masked(request.getRequestURI()));
    for (var variable : variables(request).entrySet()) {
      var value = variable.getValue();
      if (value.matches(ID)
          || (NAMES.contains(variable.getKey()) && value.matches("[A-Za-z0-9_.-]{1,60}"))) {
        address = address.replace("{" + variable.getKey() + "}", value);
      }
    }
    var asked = request.getMethod() + " " + address;
    return asked.length() <= 200 ? asked : asked.substring(0, 200);
  }

  /// The parts of a path that are words of the program or ids.
  private static String masked(String path) {
    return Arrays.stream(path.split("/"))
        .map(part -> part.matches(ID + "|[a-z-]{0,30}") ? part : "…")
        .collect(Collectors.joining("/"));
  }

  private static Optional<String> pattern(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        .map(Object::toString);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> variables(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> known
        ? (Map<String, String>) known
        : Map.of();
  }

  /// Does it, and logs what goes wrong with it: the answer is out already.
  static void quietly(Runnable noting) {
    try {
      noting.run();
    } catch (RuntimeException e) {
      LOG.warn("A refusal could not be noted", e);
    }
  }
}
