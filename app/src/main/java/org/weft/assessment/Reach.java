package org.weft.assessment;

import org.weft.account.Actor;
import org.weft.account.Role;

/// What an actor may see and do in an assessment.
public enum Reach {
  /// Leads the city's work: everything.
  LEADS,
  /// Works for the city: reads everything, answers the sections it was asked for and those its
  /// grant names.
  ANSWERS,
  /// Looks on for the city, as a mayor's office does: reads everything, changes nothing.
  READS,
  /// Came by the link of a section: reads and answers that one, and knows of nothing else.
  DELEGATED,
  /// The network's office and its reviewers: what was submitted; the office also how far it is.
  FOLLOWS,
  /// Nothing, not even that it exists.
  NOTHING;

  /// What an actor may do in this assessment.
  public static Reach of(Actor actor, Assessment assessment) {
    var delegation = actor.delegation();
    if (delegation != null) {
      return delegation.assessment().equals(assessment.id().value()) ? DELEGATED : NOTHING;
    }
    var city = assessment.city().value();
    if (actor.is(Role.COORDINATOR, city)) {
      return LEADS;
    }
    if (actor.is(Role.CONTRIBUTOR, city)) {
      return ANSWERS;
    }
    if (actor.is(Role.OBSERVER, city)) {
      return READS;
    }
    return follows(actor, assessment) ? FOLLOWS : NOTHING;
  }

  private static boolean follows(Actor actor, Assessment assessment) {
    var network = assessment.network();
    return network != null
        && (actor.is(Role.SECRETARIAT, network.value())
            || (actor.is(Role.REVIEWER, network.value()) && assessment.revision() > 0));
  }

  /// What an actor may do in one section: somebody who came by a link has no reach into the others.
  public static Reach of(Actor actor, Assessment assessment, String section) {
    var delegation = actor.delegation();
    return delegation == null || delegation.section().equals(section)
        ? of(actor, assessment)
        : NOTHING;
  }

  /// Whether the actor belongs to the city and may read drafts.
  public boolean isOfCity() {
    return this == LEADS || this == ANSWERS || this == READS;
  }

  /// Whether the actor may read the drafts of a section that this reach was found for.
  public boolean isOfSection() {
    return isOfCity() || this == DELEGATED;
  }
}
