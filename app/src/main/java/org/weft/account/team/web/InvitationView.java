package org.weft.account.team.web;

/// An invitation as the one who opens its link sees it.
///
/// @param what the role and where, such as “contributor of Leeds”
/// @param until until when, or empty
/// @param reader who is signed in, or empty
public record InvitationView(
    String url,
    String inviter,
    String name,
    String email,
    String what,
    String until,
    State state,
    String reader) {

  /// What can be done with it.
  public enum State {
    /// Accept.
    OPEN,
    /// Sign in first: the address has an account.
    SIGN_IN,
    /// Say whether to accept although somebody else was written to.
    OTHER,
    /// Nothing any more.
    CLOSED
  }
}
