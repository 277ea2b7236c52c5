package org.weft.assessment.evidence;

import org.weft.site.Cleaning;

/// Makes the name of an uploaded file safe to keep and to offer again.
final class FileNames {
  private static final int LONGEST = 150;

  private FileNames() {}

  /// Only the last part of a path, without characters that file systems or markup give a meaning.
  static String clean(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain =
        Cleaning.name(last).replaceAll("[<>:\"|?*;=&%#\\\\/]+", "-").replaceAll("^[.\\s-]+", "");
    var kept = plain.isBlank() ? "file" : plain;
    return kept.length() <= LONGEST ? kept : shorten(kept);
  }

  /// Keeps the ending, which tells people what the file is.
  private static String shorten(String name) {
    var dot = name.lastIndexOf('.');
    var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
    var cut = LONGEST - ending.length();
    var end = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
    return name.substring(0, end) + ending;
  }
}
