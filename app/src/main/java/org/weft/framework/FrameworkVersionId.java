package org.weft.framework;

import java.util.UUID;

/// Identifies one version of one framework.
public record FrameworkVersionId(UUID value) {
  public static FrameworkVersionId of(String text) {
    return new FrameworkVersionId(UUID.fromString(text));
  }
}
