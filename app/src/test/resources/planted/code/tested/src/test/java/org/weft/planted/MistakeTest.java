package org.weft.planted;

import org.junit.jupiter.api.Test;

class MistakeTest {
  @Test
  void nothingIsThrown() {
    new IllegalStateException("made and dropped");
  }
}
