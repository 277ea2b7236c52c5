package org.weft.account.audit;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.operation.AuditVerification;

/// What `weft audit verify` says.
@Component
class SayingVerdict implements AuditVerification {
  private final Verifying verifying;

  SayingVerdict(Verifying verifying) {
    this.verifying = verifying;
  }

  @Override
  public boolean verify(@Nullable String noted, PrintWriter out, PrintWriter err) {
    return switch (verifying.verify(noted)) {
      case Verdict.Whole(var entries, var first, var last, var head) -> {
        if (head == null) {
          out.println("The trail holds no entries yet.");
        } else {
          out.printf("%d entries, from %s to %s, none changed or missing.%n", entries, first, last);
          out.printf("Head of the chain: %s%n", head.hash());
          out.println("Note it elsewhere; later, --head finds out whether it is still there.");
        }
        yield true;
      }
      case Verdict.Broken(var number, var entry, var fault) -> {
        err.printf(
            "weft: The trail is broken%s: %s%s.%n",
            number == 0 ? "" : " at entry " + number,
            fault.sentence(),
            entry.isEmpty() ? "" : " (" + entry + ")");
        yield false;
      }
    };
  }
}
