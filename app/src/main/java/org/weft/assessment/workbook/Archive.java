package org.weft.assessment.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Unpacks an uploaded workbook within limits and packs it again, with nothing in it but the parts
/// of a workbook that hold cells.
///
/// The reader of workbooks gets what comes out of here, so what was looked at is what is read,
/// whatever the file's directory claims.
final class Archive {
  /// The largest file that is taken: 2 MiB. A questionnaire of 90 questions has about 40 kB.
  static final int LARGEST = 2 << 20;

  /// The most that its parts may hold together: 24 MiB.
  private static final int UNPACKED = 24 << 20;

  /// The most parts, and how often smaller than its content a part may be.
  private static final int PARTS = 300;

  private static final int RATIO = 200;

  private static final Pattern WANTED =
      Pattern.compile(
          "\\[Content_Types]\\.xml|_rels/\\.rels|xl/workbook\\.xml|xl/_rels/workbook\\.xml\\.rels"
              + "|xl/sharedStrings\\.xml|xl/styles\\.xml|xl/worksheets/[A-Za-z0-9_-]+\\.xml");

  private static final Pattern FORBIDDEN =
      Pattern.compile("(?i).*(vbaProject|macrosheets|externalLinks|embeddings|activeX|customUI).*");

  private Archive() {}

  /// @throws RefusedException when it is no workbook, too much, or dangerous
  static byte[] clean(byte[] file) {
    if (file.length == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    if (file.length > LARGEST) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    if (file.length < 4 || file[0] != 'P' || file[1] != 'K' || file[2] != 3 || file[3] != 4) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    var out = new ByteArrayOutputStream(file.length * 2);
    try (var zip =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        var clean = new ZipOutputStream(out)) {
      clean.setLevel(Deflater.BEST_SPEED);
      copy(zip, clean, file.length);
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    return out.toByteArray();
  }

  private static void copy(ZipFile zip, ZipOutputStream clean, int packed) throws IOException {
    var entries = Collections.list(zip.getEntries());
    if (entries.size() > PARTS) {
      throw new RefusedException(Refusal.BOMB);
    }
    var names = new HashSet<String>();
    long left = Math.min(UNPACKED, (long) packed * RATIO);
    for (var entry : entries) {
      if (FORBIDDEN.matcher(entry.getName()).matches()) {
        throw new RefusedException(Refusal.DANGEROUS);
      }
      var content = read(zip, entry, (int) left);
      left -= content.length;
      if (WANTED.matcher(entry.getName()).matches() && names.add(entry.getName())) {
        refuseEntities(content);
        clean.putNextEntry(new ZipEntry(entry.getName()));
        clean.write(content);
        clean.closeEntry();
      }
    }
    if (!names.contains("xl/workbook.xml") || !names.contains("[Content_Types].xml")) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
  }

  private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    try (var in = zip.getInputStream(entry)) {
      var content = in.readNBytes(most + 1);
      if (content.length > most) {
        throw new RefusedException(Refusal.BOMB);
      }
      return content;
    }
  }

  /// No part of a workbook declares a document type; whoever does wants entities.
  private static void refuseEntities(byte[] xml) {
    var text = new String(xml, StandardCharsets.ISO_8859_1);
    var wide = text.indexOf('\0') >= 0;
    if (wide || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw new RefusedException(Refusal.DANGEROUS);
    }
  }
}
