package org.weft.site.csv;

/// A file that cannot be read as a table. The message says what is wrong, where and what to do.
public class CsvRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public CsvRefused(String sentence) {
    super(sentence);
  }
}
