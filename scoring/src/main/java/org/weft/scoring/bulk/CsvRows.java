package org.weft.scoring.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Splits a CSV file into rows, strictly by RFC 4180, on bytes, so that a line number is exact and
/// a field costs nothing until somebody wants its text.
///
/// A byte order mark is skipped, lines end with CR LF, LF or CR, lines without anything are no
/// rows.
final class CsvRows {

  private static final int LONGEST_FIELD = 1 << 20;
  private static final int MOST_FIELDS = 10_000;
  private static final int END = -1;

  private final InputStream in;
  private final String file;
  private final Problems problems;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;

  private byte[] row = new byte[1024];
  private int[] ends = new int[16];
  private int size;
  private int length;
  private long line;
  private long nextLine = 1;
  private boolean quoted;
  private boolean sound;

  /// Ends the reading: what follows cannot be told apart any more.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
  }

  CsvRows(InputStream in, String file, Problems problems) throws IOException, Unreadable {
    this.in = in;
    this.file = file;
    this.problems = problems;
    skipMark();
  }

  private void skipMark() throws IOException, Unreadable {
    limit = in.readNBytes(buffer, 0, 3);
    if (limit >= 2
        && ((buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF)
            || (buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE))) {
      throw stop(1, "The file is in UTF-16. Save it as UTF-8 and try again.");
    }
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      position = 3;
    }
  }

  /// Moves to the next row that holds anything; false at the end of the file.
  boolean next() throws IOException, Unreadable {
    do {
      int c = read();
      if (c == END) {
        return false;
      }
      begin();
      c = field(c);
      while (c == ',') {
        c = field(read());
      }
    } while (size == 1 && length == 0 && !quoted);
    return true;
  }

  private void begin() {
    line = nextLine;
    size = 0;
    length = 0;
    quoted = false;
    sound = true;
  }

  /// Reads a field that begins with `first`; gives what ends it: a comma, a line feed or the end.
  private int field(int first) throws IOException, Unreadable {
    boolean enclosed = first == '"';
    int c = enclosed ? quotedField() : first;
    boolean reported = false;
    while (c != ',' && c != '\n' && c != '\r' && c != END) {
      if (!reported && (enclosed || c == '"')) {
        fault(
            nextLine,
            enclosed
                ? "After the closing quote of a field there must be a comma or the end of the line."
                : "A quote inside a field: enclose the field in quotes and double the quote.");
        reported = true;
      }
      append(c);
      c = read();
    }
    end();
    return c == '\n' || c == '\r' ? lineEnd(c) : c;
  }

  private int quotedField() throws IOException, Unreadable {
    quoted = true;
    long opened = nextLine;
    while (true) {
      int c = read();
      if (c == END) {
        throw stop(opened, "The quote that opens here is never closed.");
      }
      if (c == '"') {
        c = read();
        if (c != '"') {
          return c;
        }
      }
      if (c == '\n') {
        nextLine++;
      }
      append(c);
    }
  }

  private int lineEnd(int c) throws IOException {
    nextLine++;
    if (c == '\r') {
      if (position == limit) {
        fill();
      }
      if (position < limit && buffer[position] == '\n') {
        position++;
      }
    }
    return '\n';
  }

  private void append(int c) throws Unreadable {
    if (length - start(size) >= LONGEST_FIELD) {
      throw stop(line, "A field has more than a million bytes. Is a closing quote missing?");
    }
    if (length == row.length) {
      row = Arrays.copyOf(row, 2 * row.length);
    }
    row[length++] = (byte) c;
  }

  private void end() throws Unreadable {
    if (size == MOST_FIELDS) {
      throw stop(line, "The line has more than 10,000 fields.");
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[size++] = length;
    check(size - 1);
  }

  private void check(int field) {
    boolean ascii = true;
    for (int i = start(field); i < ends[field]; i++) {
      ascii &= row[i] > 0;
      if (row[i] == 0) {
        fault(line, "The line contains a NUL character. Is this a text file in UTF-8?");
        return;
      }
    }
    if (!ascii) {
      try {
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(row, start(field), ends[field] - start(field)));
      } catch (CharacterCodingException e) {
        fault(line, "The line is not UTF-8. Save the file as UTF-8 and try again.");
      }
    }
  }

  private int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  /// The line of the file on which the row begins, from 1.
  long line() {
    return line;
  }

  /// Whether nothing was reported about this row.
  boolean sound() {
    return sound;
  }

  /// The number of fields.
  int size() {
    return size;
  }

  boolean isEmpty(int field) {
    return ends[field] == start(field);
  }

  String text(int field) {
    return new String(row, start(field), ends[field] - start(field), StandardCharsets.UTF_8);
  }

  /// The number of a field's text among the names.
  int id(int field, Names names) {
    return names.id(row, start(field), ends[field] - start(field));
  }

  void fault(long at, String reason) {
    sound = false;
    problems.add(file, at, reason);
  }

  private Unreadable stop(long at, String reason) {
    fault(at, reason);
    return new Unreadable();
  }

  private int read() throws IOException {
    if (position == limit && !fill()) {
      return END;
    }
    return buffer[position++] & 0xFF;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }
}
