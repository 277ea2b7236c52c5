package org.weft.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weft.site.paper.PdfText;

/// Everything that somebody can read in an answer: headers and text, also inside documents and
/// workbooks.
final class Sight {
  private Sight() {}

  static String of(MvcTestResult answer) {
    var response = answer.getResponse();
    var text = new StringBuilder();
    response.getHeaderNames().stream()
        .sorted()
        .forEach(name -> text.append(name).append(response.getHeaders(name)).append('\n'));
    var type = String.valueOf(response.getContentType());
    var bytes = response.getContentAsByteArray();
    try {
      if (bytes.length > 4 && type.startsWith("application/pdf")) {
        text.append(PdfText.of(bytes));
      } else if (type.contains("spreadsheetml")) {
        text.append(unzipped(bytes));
      } else {
        text.append(new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// The same without what is new in every answer: tokens, lengths and the time of the day.
  static String lasting(MvcTestResult answer) {
    return of(answer)
        .replaceAll("(?i)(content-length|etag|set-cookie)\\[.*]", "")
        .replaceAll("value=\"[\\w-]{80,}\"", "")
        .replaceAll("\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?Z?)?", "");
  }

  private static String unzipped(byte[] bytes) throws IOException {
    var text = new StringBuilder();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (var entry : java.util.Collections.list(zip.getEntries())) {
        try (var part = zip.getInputStream(entry)) {
          text.append(entry.getName())
              .append(new String(part.readAllBytes(), StandardCharsets.UTF_8))
              .append('\n');
        }
      }
    }
    return text.toString();
  }
}
