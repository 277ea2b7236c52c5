package org.weft.account.refusal;

import java.util.Map;

/// Knows whether the thing of an address exists, whoever may see it; each module answers for its
/// own. For the trail alone: readers are never told.
public interface Things {
  /// Whether it answers for this address.
  ///
  /// @param pattern such as `/assessments/{id}/check`
  boolean knows(String pattern);

  /// Whether the thing is there.
  ///
  /// @param variables of the address, by their names
  boolean exists(Map<String, String> variables);
}
