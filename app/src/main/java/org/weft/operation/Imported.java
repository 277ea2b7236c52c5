package org.weft.operation;

import java.nio.file.Path;
import java.util.List;

/// Files were read into the database by `weft import`; published as an event.
///
/// @param word what the files hold, such as memberships
public record Imported(String word, List<Path> files) {
  public Imported {
    files = List.copyOf(files);
  }
}
