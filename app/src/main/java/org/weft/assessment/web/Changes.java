package org.weft.assessment.web;

import java.util.List;
import java.util.Objects;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.chronology.Change;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Area;
import org.weft.site.Page;

/// Tells who did what, in sentences.
public final class Changes {
  private final Page page;
  private final Moments moments;
  private final Dossier dossier;
  private final FrameworkVersion framework;
  private final Labels labels;

  public Changes(Page page, Moments moments, Dossier dossier) {
    this.page = page;
    this.moments = moments;
    this.dossier = dossier;
    this.framework = dossier.framework();
    this.labels = new Labels(page, framework);
  }

  /// The lines.
  ///
  /// @param values whether to tell the answers too
  public List<Told> tell(List<Change> changes, boolean values) {
    dossier.alsoName(changes.stream().map(Change::person).toList());
    return changes.stream()
        .map(change ->
            new Told(
                moments.exactly(change.at()),
                dossier.person(change.person()).name(),
                what(change),
                values ? value(change) : ""))
        .toList();
  }

  private String what(Change change) {
    var key = change.key();
    return page.say(
        "assessment.change." + change.kind(),
        key == null ? "" : key.item(),
        area(change.area()),
        Objects.requireNonNullElse(change.before(), ""),
        Objects.requireNonNullElse(change.after(), ""));
  }

  private String value(Change change) {
    var key = change.key();
    var after = change.after();
    if (key == null || after == null) {
      return "";
    }
    return switch (change.kind()) {
      case ANSWERED, CLEARED, CONTESTED, CHOSEN, IMPORTED ->
          framework
              .model()
              .tree()
              .findItem(key.item())
              .map(item -> labels.answer(item, after))
              .orElse(after);
      default -> after;
    };
  }

  private String area(String code) {
    return framework.model().tree().findArea(code).map(Area::title).map(labels::say).orElse("");
  }
}
