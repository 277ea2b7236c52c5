package org.weft.site;

import java.time.Duration;

/// The signed-in person as header and footer show them.
///
/// @param name the person's name
/// @param account whether the person has an account of their own; who came by the link of one
///   section has none
/// @param administrator whether the person runs the installation
/// @param idle how long without a request until the person is signed out
public record Visitor(String name, boolean account, boolean administrator, Duration idle) {

  /// How long before the end a page says so: a quarter of an hour, or less where little is left.
  public Duration warning() {
    var quarter = idle.dividedBy(4);
    var most = Duration.ofMinutes(15);
    return quarter.compareTo(most) < 0 ? quarter : most;
  }
}
