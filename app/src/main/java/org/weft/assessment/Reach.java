package org.weft.assessment;

import org.weft.account.Actor;
import org.weft.account.Role;

/// What an actor may see and do in an assessment.
public enum Reach {
  /// Leads the city's work: everything.
  LEADS,
  /// Works for the city: reads everything, answers the sections it was asked for.
  ANSWERS,
  /// The network's office: how far it is, and what was submitted.
  FOLLOWS,
  /// Nothing, not even that it exists.
  NOTHING;

  /// What an actor may do in this assessment.
  public static Reach of(Actor actor, Assessment assessment) {
    var city = assessment.city().value();
    var network = assessment.network();
    if (actor.is(Role.COORDINATOR, city)) {
      return LEADS;
    }
    if (actor.is(Role.CONTRIBUTOR, city)) {
      return ANSWERS;
    }
    return network != null && actor.is(Role.SECRETARIAT, network.value()) ? FOLLOWS : NOTHING;
  }

  /// Whether the actor works for the city and may read drafts.
  public boolean isOfCity() {
    return this == LEADS || this == ANSWERS;
  }
}
