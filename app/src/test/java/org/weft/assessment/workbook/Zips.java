package org.weft.assessment.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Workbooks that somebody tampered with.
public final class Zips {
  private Zips() {}

  /// With a sheet that unpacks to 200 MB.
  public static byte[] bomb(byte[] workbook) throws IOException {
    return with(
        workbook,
        zip -> {
          zip.putNextEntry(new ZipEntry("xl/worksheets/bomb.xml"));
          var zeros = new byte[1 << 20];
          for (int i = 0; i < 200; i++) {
            zip.write(zeros);
          }
        });
  }

  public static byte[] manyParts(byte[] workbook) throws IOException {
    return with(
        workbook,
        zip -> {
          for (int i = 0; i < 1000; i++) {
            zip.putNextEntry(new ZipEntry("xl/media/" + i + ".png"));
          }
        });
  }

  public static byte[] withMacro(byte[] workbook) throws IOException {
    return with(workbook, zip -> zip.putNextEntry(new ZipEntry("xl/vbaProject.bin")));
  }

  /// With an entity that names a file of the server.
  public static byte[] withEntity(byte[] workbook) throws IOException {
    return copy(
        workbook,
        (name, text) ->
            name.equals("xl/sharedStrings.xml")
                ? text.replaceFirst(
                    "<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst")
                : text,
        zip -> {});
  }

  /// The text of all parts.
  public static java.util.List<String> parts(byte[] workbook) throws IOException {
    var parts = new java.util.ArrayList<String>();
    copy(
        workbook,
        (_, text) -> {
          parts.add(text);
          return text;
        },
        zip -> {});
    return parts;
  }

  /// Adds to a zip file.
  private interface Addition {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static byte[] with(byte[] workbook, Addition addition) throws IOException {
    return copy(workbook, (_, text) -> text, addition);
  }

  private static byte[] copy(byte[] workbook, BinaryOperator<String> change, Addition addition)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        var zip = new ZipOutputStream(out)) {
      for (var entry : Collections.list(in.getEntries())) {
        var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(change.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
      }
      addition.to(zip);
    }
    return out.toByteArray();
  }
}
