package org.weft.scoring.bulk;

import java.util.Arrays;

/// Numbers distinct pairs of numbers from 0 in the order in which they come.
final class Pairs {

  private long[] keys = new long[256];
  private int[] table = new int[1024];
  private int size;

  int size() {
    return size;
  }

  int first(int id) {
    return (int) (keys[id] >>> 32);
  }

  int second(int id) {
    return (int) keys[id];
  }

  /// The number of the pair; it is new when it equals the size before.
  int id(int first, int second) {
    long key = ((long) first << 32) | (second & 0xFFFFFFFFL);
    int slot = slot(key);
    while (table[slot] != 0) {
      if (keys[table[slot] - 1] == key) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + (size >> 1));
    }
    keys[size] = key;
    table[slot] = ++size;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int id = 0; id < size; id++) {
      int slot = slot(keys[id]);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = id + 1;
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 33) & (table.length - 1);
  }
}
