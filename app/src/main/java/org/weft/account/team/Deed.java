package org.weft.account.team;

/// What became of giving, changing or ending a role.
public sealed interface Deed {
  /// It is done.
  record Done(GrantId grant) implements Deed {}

  /// It is not, and nothing has changed.
  record Refused(Reason reason) implements Deed {}

  /// Why not.
  enum Reason {
    /// The actor may not give this role here.
    NOT_YOURS,
    /// It would last longer than what the actor holds.
    OUTLASTS,
    /// It would be over before it begins.
    EMPTY_TERM,
    /// The person holds this role here already.
    ALREADY,
    /// Nobody else would lead the scope.
    LAST,
    /// Such a role is given by an invitation only: the person is not of this team.
    NOT_OF_THE_TEAM
  }

  static Deed refused(Reason reason) {
    return new Refused(reason);
  }
}
