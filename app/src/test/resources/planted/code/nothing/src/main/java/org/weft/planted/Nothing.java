package org.weft.planted;

import org.jspecify.annotations.Nullable;

final class Nothing {
  private Nothing() {}

  static int length(@Nullable String text) {
    return text.length();
  }
}
