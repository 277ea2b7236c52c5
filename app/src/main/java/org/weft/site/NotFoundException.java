package org.weft.site;

/// Nothing is here for this reader: the thing does not exist, or its existence is none of their
/// business. Both look alike, so that nobody can find out what exists.
public class NotFoundException extends RuntimeException {
  public NotFoundException() {
    super("not found", null, false, false);
  }
}
