package org.weft.operation;

/// The PostgreSQL in use and how the program signs in to it.
///
/// @param program the role the program works with
/// @param owner the role that owns the tables and brings them to the newest version; the same as
///   the program's where an operator gives one role only
/// @param description which it is, in words for the operator
/// @param joined whether another program keeps its tables, so that this one leaves them as they are
/// @param stop releases what was started for it; does nothing for an external server
public record Database(
    String url, Login program, Login owner, String description, boolean joined, Runnable stop)
    implements AutoCloseable {

  /// A role of the server and its password.
  public record Login(String user, String password) {
    /// Without the password.
    @Override
    public String toString() {
      return user;
    }
  }

  /// Whether the program works with another role than the one that owns its tables.
  public boolean separate() {
    return !program.user().equals(owner.user());
  }

  @Override
  public void close() {
    stop.run();
  }

  /// Without the passwords.
  @Override
  public String toString() {
    return description;
  }
}
