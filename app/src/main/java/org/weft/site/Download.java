package org.weft.site;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a file to take away.
public final class Download {
  private Download() {}

  /// A table as CSV in UTF-8.
  public static ResponseEntity<byte[]> csv(String name, String table) {
    return file(
        new MediaType("text", "csv", StandardCharsets.UTF_8),
        name,
        table.getBytes(StandardCharsets.UTF_8));
  }

  /// A file of any type.
  ///
  /// @param name with its ending, as the reader's computer shall call it
  public static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
