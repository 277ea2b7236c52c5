package org.weft.assessment.workbook;

import java.util.UUID;

/// Identifies a workbook that came back and waits for a yes.
public record ImportId(UUID value) {
  public static ImportId of(String text) {
    return new ImportId(UUID.fromString(text));
  }
}
