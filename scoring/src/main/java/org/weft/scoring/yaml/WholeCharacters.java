package org.weft.scoring.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/// Reads a text and never stops between the two halves of a character outside the basic plane.
///
/// The YAML parser (snakeyaml-engine 3.0.1) reads 1024 halves at a time and fails where such a
/// character, an emoji for instance, lies across the end of its buffer.
final class WholeCharacters extends Reader {

  private final String text;
  private final StringReader reader;
  private int position;

  WholeCharacters(String text) {
    this.text = text;
    this.reader = new StringReader(text);
  }

  @Override
  public int read(char[] buffer, int start, int length) throws IOException {
    int last = position + length - 1;
    boolean splits =
        length > 1 && last < text.length() - 1 && Character.isHighSurrogate(text.charAt(last));
    int read = reader.read(buffer, start, splits ? length - 1 : length);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public void close() {
    reader.close();
  }
}
