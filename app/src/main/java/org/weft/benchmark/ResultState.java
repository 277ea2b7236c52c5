package org.weft.benchmark;

import org.springframework.stereotype.Component;
import org.weft.site.PublicState;

/// Public pages stay the same as long as no result of any framework changed.
@Component
class ResultState implements PublicState {
  private final MarkStore store;

  ResultState(MarkStore store) {
    this.store = store;
  }

  @Override
  public long stamp() {
    return store.stamp();
  }
}
