package org.weft.planted;

final class Mistake {
  private Mistake() {}

  static boolean isSame(byte[] one, byte[] other) {
    return one.equals(other);
  }
}
