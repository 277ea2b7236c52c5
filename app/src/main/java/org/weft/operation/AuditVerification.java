package org.weft.operation;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// Verifies the trail of what people did, for `weft audit verify`; the module that keeps the trail
/// answers.
public interface AuditVerification {
  /// Reads the whole trail and says what came of it.
  ///
  /// @param noted the hash of an entry that must still be there, or null
  /// @return whether the trail is whole
  boolean verify(@Nullable String noted, PrintWriter out, PrintWriter err);
}
