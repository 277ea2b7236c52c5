package org.weft.planted;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

final class Clean {
  private Clean() {}

  static boolean isSame(byte[] one, byte @Nullable [] other) {
    return other != null && Arrays.equals(one, other);
  }
}
