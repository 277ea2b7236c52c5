package org.weft.benchmark;

import java.util.Optional;
import org.weft.framework.FrameworkVersionId;

/// Which results a comparison is made with: those of one framework version only, because scores of
/// different questionnaires do not mean the same.
///
/// @param period one period; empty for the newest result of each city
public record Sample(FrameworkVersionId version, Optional<String> period, Group group) {
  /// The newest results of each city.
  public static Sample latest(FrameworkVersionId version, Group group) {
    return new Sample(version, Optional.empty(), group);
  }

  public Sample in(String other) {
    return new Sample(version, Optional.of(other), group);
  }
}
