package org.weft.operation;

/// The PostgreSQL in use and how the program signs in to it.
///
/// @param description which it is, in words for the operator
/// @param stop releases what was started for it; does nothing for an external server
record Database(String url, String user, String password, String description, Runnable stop)
    implements AutoCloseable {

  @Override
  public void close() {
    stop.run();
  }

  /// Without the password.
  @Override
  public String toString() {
    return description;
  }
}
