package org.weft.account.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weft.operation.AppendOnly;

/// The tables that the program can add to and never change.
@Component
class TrailTables implements AppendOnly {

  @Override
  public List<String> tables() {
    return List.of("account.trail", "account.trail_chain", "account.trail_subjects");
  }
}
