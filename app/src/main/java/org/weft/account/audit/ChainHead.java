package org.weft.account.audit;

import org.springframework.stereotype.Component;

/// The head of the chain, for administrators to note elsewhere.
@Component
public class ChainHead {
  private final Chaining chaining;

  ChainHead(Chaining chaining) {
    this.chaining = chaining;
  }

  /// Its number and hash, such as `1204 3f0c…`; empty while nothing is chained.
  public String words() {
    return chaining.head().map(h -> h.number() + " " + h.hash()).orElse("");
  }
}
