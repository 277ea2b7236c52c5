package org.weft.benchmark;

import java.util.Collections;
import org.springframework.stereotype.Component;
import org.weft.site.PublicState;
import org.weft.site.ServedTogether;

/// Public pages stay the same as long as no result of any framework changed. Readers who ask at the
/// same time are answered by one statement, which begins after all of them have asked.
@Component
class ResultState implements PublicState {
  private static final int AT_ONCE = 256;

  private final ServedTogether<Object, Long> together;

  ResultState(MarkStore store) {
    together =
        new ServedTogether<>(
            AT_ONCE,
            reader -> reader,
            readers -> Collections.nCopies(readers.size(), store.stamp()),
            _ -> store.stamp());
  }

  @Override
  public long stamp() {
    return together.get(new Object());
  }
}
