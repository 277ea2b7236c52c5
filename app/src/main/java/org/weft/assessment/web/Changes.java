package org.weft.assessment.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.chronology.Change;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.Instance;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;
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

  /// What stands below the sentence of a line.
  public enum Detail {
    QUESTION,
    ANSWER
  }

  /// The lines.
  public List<Told> tell(List<Change> changes, Detail... details) {
    dossier.alsoName(changes.stream().map(Change::person).toList());
    var wanted = Set.of(details);
    return changes.stream().map(change -> told(change, wanted)).toList();
  }

  private Told told(Change change, Set<Detail> wanted) {
    var key = change.key();
    var item = key == null || !wanted.contains(Detail.QUESTION) ? null : item(key);
    return new Told(
        moments.exactly(change.at()),
        dossier.person(change.person()).name(),
        what(change),
        item == null ? "" : labels.brief(item.ask()),
        item == null ? null : labels.language(item.ask()),
        key != null && dossier.questionnaire().find(key).isPresent()
            ? Addresses.question(dossier.assessment().id(), key)
            : "",
        wanted.contains(Detail.ANSWER) ? value(change) : "");
  }

  private @Nullable Item item(AnswerKey key) {
    return framework.model().tree().findItem(key.item()).orElse(null);
  }

  private String what(Change change) {
    var key = change.key();
    return page.say(
        "assessment.change." + change.kind(),
        key == null ? "" : labels.code(key, instance(key)),
        area(change.area()),
        Objects.requireNonNullElse(change.before(), ""),
        Objects.requireNonNullElse(change.after(), ""));
  }

  private @Nullable String instance(AnswerKey key) {
    return dossier.instances().stream()
        .filter(i -> i.code().equals(key.instance()))
        .map(Instance::name)
        .findFirst()
        .orElse(null);
  }

  private String value(Change change) {
    var key = change.key();
    var after = change.after();
    if (key == null || after == null) {
      return "";
    }
    return switch (change.kind()) {
      case ANSWERED, CLEARED, CONTESTED, CHOSEN, IMPORTED -> {
        var item = item(key);
        yield item == null ? after : labels.answer(item, after);
      }
      default -> after;
    };
  }

  private String area(String code) {
    return framework.model().tree().findArea(code).map(Area::title).map(labels::say).orElse("");
  }
}
