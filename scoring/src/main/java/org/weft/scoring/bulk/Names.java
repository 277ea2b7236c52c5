package org.weft.scoring.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers distinct texts from 0 in the order in which they come, in about thirty bytes each.
///
/// A million answers may be a million different texts; as strings in a map they would not fit.
final class Names {

  /// No text is longer: a field has a million bytes at most.
  private static final int BITS = 20;

  private static final int CHUNK = 1 << BITS;

  private static final byte[] EMPTY = {};

  private final List<byte[]> chunks = new ArrayList<>();
  private long end;
  private int[] starts = new int[256];
  private int[] lengths = new int[256];
  private int[] table = new int[1024];
  private int size;

  int size() {
    return size;
  }

  String get(int id) {
    return new String(chunk(id), start(id), lengths[id], StandardCharsets.UTF_8);
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
      if (is(id, from, start, length)) {
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
      if (is(id, encoded, 0, encoded.length)) {
        return id;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private int add(byte[] from, int start, int length) {
    long room = ((long) chunks.size() << BITS) - end;
    if (length > room) {
      end += room;
      chunks.add(new byte[CHUNK]);
    }
    if (end + length > Integer.MAX_VALUE) {
      throw new IllegalStateException("more than two gigabytes of different texts");
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size + (size >> 1));
      lengths = Arrays.copyOf(lengths, starts.length);
    }
    starts[size] = (int) end;
    lengths[size] = length;
    if (length > 0) {
      System.arraycopy(from, start, chunk(size), start(size), length);
    }
    end += length;
    return size++;
  }

  private boolean is(int id, byte[] from, int start, int length) {
    int own = start(id);
    return lengths[id] == length
        && Arrays.equals(chunk(id), own, own + length, from, start, start + length);
  }

  /// The stretch of memory in which the text lies whole.
  private byte[] chunk(int id) {
    return lengths[id] == 0 ? EMPTY : chunks.get(starts[id] >>> BITS);
  }

  private int start(int id) {
    return lengths[id] == 0 ? 0 : starts[id] & (CHUNK - 1);
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int id = 0; id < size; id++) {
      int slot = slot(hash(chunk(id), start(id), lengths[id]));
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
