package org.weft.assessment.web;

import org.jspecify.annotations.Nullable;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Evidence;
import org.weft.site.Page;

/// A piece of evidence as pages show it.
///
/// @param text the note, the address or the name of the file
/// @param url where it leads; null for a note
/// @param meta size, by whom and when
/// @param removal where its removal is sent
public record EvidenceView(String text, @Nullable String url, String meta, String removal) {

  public static EvidenceView of(Page page, Moments moments, Dossier dossier, Evidence evidence) {
    var id = dossier.assessment().id();
    var by = dossier.person(evidence.addedBy()).name();
    var when = moments.of(evidence.addedAt());
    var file = evidence.file();
    var meta =
        file == null
            ? page.say("assessment.evidence.by", by, when)
            : page.say("assessment.evidence.file", size(page, file.size()), by, when);
    return new EvidenceView(text(evidence), url(id, evidence), meta, removal(id, evidence));
  }

  /// A size as people read it.
  public static String size(Page page, long bytes) {
    return bytes < 1_000_000
        ? page.say("assessment.size.kb", Math.max(1, Math.round(bytes / 1000.0)))
        : page.say("assessment.size.mb", page.number(bytes / 1e6, 1));
  }

  public static String text(Evidence evidence) {
    var note = evidence.note();
    var link = evidence.link();
    var file = evidence.file();
    return note != null ? note : link != null ? link : file != null ? file.name() : "";
  }

  public static @Nullable String url(AssessmentId id, Evidence evidence) {
    return evidence.file() != null ? Addresses.file(id, evidence.id()) : evidence.link();
  }

  private static String removal(AssessmentId id, Evidence evidence) {
    return Addresses.question(id, evidence.key()) + "/evidence/" + evidence.id() + "/removal";
  }
}
