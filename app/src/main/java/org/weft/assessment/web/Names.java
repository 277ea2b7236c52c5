package org.weft.assessment.web;

import org.weft.account.Person;

/// How people are named.
public final class Names {
  private Names() {}

  /// The name with the department, where it is known.
  public static String full(Person person) {
    return person.post().isEmpty() ? person.name() : person.name() + ", " + person.post();
  }
}
