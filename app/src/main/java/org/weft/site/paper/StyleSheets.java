package org.weft.site.paper;

import com.openhtmltopdf.extend.FSStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The style sheets of documents, the only thing a document can refer to: `paper:base.css`.
final class StyleSheets {
  static final String PROTOCOL = "paper";

  private static final Pattern NAME = Pattern.compile("paper:([a-z]+\\.css)");

  private StyleSheets() {}

  /// The address itself if it is one of ours or a place in the document, else null: not found.
  static @Nullable String resolve(@Nullable String address) {
    return address != null && (NAME.matcher(address).matches() || address.startsWith("#"))
        ? address
        : null;
  }

  /// Opens one of our style sheets; anything else is empty.
  static FSStream open(String address) {
    var name = NAME.matcher(address);
    return new Bytes(name.matches() ? read(name.group(1)) : new byte[0]);
  }

  private static byte[] read(String name) {
    try {
      return new ClassPathResource("assets/paper/" + name).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Named so because the renderer asks for a stream and a reader of the same bytes.
  private static final class Bytes implements FSStream {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
