package org.weft.demo;

import java.util.List;

/// Words of evidence as officers write them, invented.
final class DemoNotes {
  private DemoNotes() {}

  /// The notes of a year; each says that it is illustrative, since it may be read far from its
  /// page.
  static List<String> of(int year) {
    return List.of(
            "Decision of the council, March %d, item 12.",
            "Annual report on equality and cohesion, %d, chapter 3.",
            "Counted by the department in the spring of %d.",
            "Web page of the service, looked at in %d.",
            "Budget book %d, line “community relations”.",
            "Survey of residents, autumn %d, 1,240 answers.",
            "Minutes of the advisory council, February %d.",
            "Agreement with three neighbourhood associations, signed in %d.",
            "Training plan of the personnel department, %d.",
            "Programme of the libraries, %d.")
        .stream()
        .map(note -> note.formatted(year - 1) + " (Illustrative)")
        .toList();
  }
}
