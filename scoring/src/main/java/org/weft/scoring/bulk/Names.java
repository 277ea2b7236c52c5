package org.weft.scoring.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers distinct texts from 0 in the order in which they come, in about thirty bytes each.
///
/// A million answers may be a million different texts; as strings in a map they would not fit.
final class Names {

  private static final int CHUNK = 1 << 16;

  private byte[] bytes = new byte[CHUNK];
  private int[] ends = new int[256];
  private int[] table = new int[1024];
  private int size;

  int size() {
    return size;
  }

  String get(int id) {
    int start = start(id);
    return new String(bytes, start, ends[id] - start, StandardCharsets.UTF_8);
  }

  int id(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    return id(encoded, 0, encoded.length);
  }

  /// The number of the text, which it gets now if it is new.
  int id(byte[] from, int start, int length) {
    int slot = slot(hash(from, start, length));
    while (table[slot] != 0) {
      int id = table[slot] - 1;
      if (Arrays.equals(bytes, start(id), ends[id], from, start, start + length)) {
        return id;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = add(from, start, length) + 1;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  /// The number of the text, or -1.
  int find(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    int slot = slot(hash(encoded, 0, encoded.length));
    while (table[slot] != 0) {
      int id = table[slot] - 1;
      if (Arrays.equals(bytes, start(id), ends[id], encoded, 0, encoded.length)) {
        return id;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private int add(byte[] from, int start, int length) {
    int end = start(size) + length;
    if (end < 0) {
      throw new IllegalStateException("more than two gigabytes of different texts");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
    }
    System.arraycopy(from, start, bytes, end - length, length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    ends[size] = end;
    return size++;
  }

  private int start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int id = 0; id < size; id++) {
      int slot = slot(hash(bytes, start(id), ends[id] - start(id)));
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = id + 1;
    }
  }

  private int slot(int hash) {
    return hash & (table.length - 1);
  }

  private static int hash(byte[] from, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + from[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
