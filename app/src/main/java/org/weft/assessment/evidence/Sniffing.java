package org.weft.assessment.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/// Finds out what a file is from its content; the name alone proves nothing.
final class Sniffing {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String OPEN = "application/vnd.oasis.opendocument.";
  private static final Set<String> PLAIN =
      Set.of(
          "application/pdf",
          "application/msword",
          "application/vnd.ms-excel",
          "image/png",
          "image/jpeg",
          "text/plain",
          "text/csv");
  private static final Set<String> ZIPPED =
      Set.of(
          OFFICE + "wordprocessingml.document",
          OFFICE + "spreadsheetml.sheet",
          OPEN + "text",
          OPEN + "spreadsheet",
          OPEN + "presentation");

  /// Entries of an archive looked at; nothing is unpacked beyond the first bytes.
  private static final int ENTRIES = 200;

  private static final Tika TIKA = new Tika();

  private Sniffing() {}

  /// The media type, if it is one that is accepted: PDF, Word, Excel, OpenDocument, PNG, JPEG,
  /// plain text, CSV. For documents that are archives this is what the name says, see [#holds].
  static Optional<String> accepted(Path file, String name) throws IOException {
    String type;
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      type = TIKA.detect(in, name);
    }
    // programs look for the mark of a PDF further down too, behind a web page for instance
    if (type.equals("application/pdf") && !isPdf(Parts.at(file, 0, 5))) {
      return Optional.empty();
    }
    return Optional.of(type).filter(t -> PLAIN.contains(t) || isArchive(t));
  }

  /// Whether files of this type are archives.
  static boolean isArchive(String type) {
    return ZIPPED.contains(type);
  }

  /// Whether an archive holds what its name says.
  static boolean holds(Path file, String type) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return holds(in, type);
    }
  }

  private static boolean isPdf(byte[] head) {
    return new String(head, StandardCharsets.US_ASCII).equals("%PDF-");
  }

  private static boolean holds(InputStream in, String type) throws IOException {
    try (var zip = new ZipInputStream(in)) {
      ZipEntry entry;
      for (int i = 0; i < ENTRIES && (entry = zip.getNextEntry()) != null; i++) {
        var name = entry.getName();
        if (type.startsWith(OPEN)) {
          return name.equals("mimetype") && start(zip).equals(type);
        }
        if (name.startsWith(type.contains("word") ? "word/" : "xl/")) {
          return true;
        }
      }
      return false;
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }

  private static String start(InputStream in) throws IOException {
    return new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
  }
}
