package org.weft.account.audit;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.operation.Imported;

/// Keeps in the trail what an operator imported: the command line has no signed-in person, and the
/// entry no name.
@Component
class ImportsKept {
  private static final int LONGEST = 2_000;

  private final Trail trail;

  ImportsKept(Trail trail) {
    this.trail = trail;
  }

  @EventListener
  void on(Imported imported) {
    var names =
        imported.files().stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    trail.record(
        Actor.PUBLIC,
        new Event(Event.Kind.DECIDED, "import", imported.word())
            .change(null, names.substring(0, Math.min(names.length(), LONGEST))));
  }
}
