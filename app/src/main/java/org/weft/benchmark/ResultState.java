package org.weft.benchmark;

import java.util.Collections;
import org.springframework.stereotype.Component;
import org.weft.site.Gathering;
import org.weft.site.PublicState;

/// Public pages stay the same as long as no result of any framework changed. Readers who ask at the
/// same time are answered by one statement, which begins after all of them have asked.
@Component
class ResultState implements PublicState {
  private static final int AT_ONCE = 256;

  private final Gathering<Object, Long> gathering;

  ResultState(MarkStore store) {
    gathering =
        new Gathering<>(
            AT_ONCE,
            reader -> reader,
            readers -> Collections.nCopies(readers.size(), store.stamp()),
            _ -> store.stamp());
  }

  @Override
  public long stamp() {
    return gathering.get(new Object());
  }
}
