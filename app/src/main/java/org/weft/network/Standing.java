package org.weft.network;

import java.util.Locale;

/// What ties a city to a network. A source that says one of these does not say the others.
public enum Standing {
  /// Belongs to the network.
  MEMBER,
  /// Signed a declaration, charter or memorandum.
  SIGNATORY,
  /// Was given an award, certificate or level.
  RECOGNISED,
  /// Took part in a phase, project or meeting.
  PARTICIPANT,
  /// Answered the network’s index.
  INDEXED,
  /// Is named by the source in another way.
  NAMED;

  /// The word for it in files and tables, such as `member`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The standing of a word.
  ///
  /// @throws IllegalArgumentException for any other word
  public static Standing of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
