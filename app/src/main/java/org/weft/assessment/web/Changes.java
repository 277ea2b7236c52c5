package org.weft.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.assessment.answering.Change;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Area;
import org.weft.site.Page;

/// Tells who did what, in sentences.
final class Changes {
  private final Page page;
  private final Moments moments;
  private final FrameworkVersion framework;
  private final Labels labels;

  Changes(Page page, Moments moments, FrameworkVersion framework) {
    this.page = page;
    this.moments = moments;
    this.framework = framework;
    this.labels = new Labels(page, framework);
  }

  /// The lines, with one statement for all names.
  ///
  /// @param values whether to tell the answers too
  List<Told> tell(List<Change> changes, People people, boolean values) {
    var ids = changes.stream().map(Change::person).collect(Collectors.toSet());
    Map<PersonId, Person> names = ids.isEmpty() ? Map.of() : people.find(ids);
    return changes.stream()
        .map(change ->
            new Told(
                moments.exactly(change.at()),
                Objects.requireNonNull(names.get(change.person())).name(),
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
