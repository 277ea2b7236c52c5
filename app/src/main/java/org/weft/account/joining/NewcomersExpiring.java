package org.weft.account.joining;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.weft.account.privacy.Expiring;
import org.weft.account.privacy.KeepSettings;

/// Lets go of newcomers who never opened the link in their letter.
@Component
class NewcomersExpiring implements Expiring {
  private final JoiningStore store;
  private final Clock clock;

  NewcomersExpiring(JoiningStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void letGo(KeepSettings keep) {
    store.forgetLapsed(clock.instant());
  }
}
