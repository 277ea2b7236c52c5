package org.weft.site.ui;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Where a fact stands, as a page shows it.
///
/// @param text what is read: the name of the site, or the words of the source
/// @param url where it leads; empty for nowhere
/// @param more words after the link, or empty
public record Source(String text, String url, String more) {
  private static final Pattern LINK =
      Pattern.compile("(https?://(?:www\\.)?([^\\s/?#]+)[^\\s]*)\\s*(.*)");

  /// The sources of a fact; several are separated by a semicolon between blanks.
  public static List<Source> list(String sources) {
    return Arrays.stream(sources.split("\\s+;\\s+|;\\s+(?=https?://)"))
        .map(String::strip)
        .filter(source -> !source.isEmpty())
        .map(Source::of)
        .toList();
  }

  private static Source of(String source) {
    var link = LINK.matcher(source);
    return link.matches()
        ? new Source(link.group(2), link.group(1), link.group(3))
        : new Source(source, "", "");
  }
}
