package org.weft.account;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bringing people in: an administrator gives somebody a role, and a link to sign in with.
@Service
public class Inviting {
  private final People people;
  private final SigningIn signingIn;

  Inviting(People people, SigningIn signingIn) {
    this.people = people;
    this.signingIn = signingIn;
  }

  /// Adds a person with a role and makes their link, in one step.
  ///
  /// @param name 1 to 200 characters
  /// @param post the department or office, at most 200 characters, may be empty
  /// @return the secret part of the link, which lasts a day and opens once; empty for everybody but
  ///   administrators
  @Transactional
  public Optional<String> invite(Actor actor, String name, String post, Grant grant) {
    if (!actor.isAdministrator()) {
      return Optional.empty();
    }
    var person = people.add(name, post, false);
    people.grant(person, grant);
    return Optional.of(signingIn.link(person));
  }
}
