package org.weft.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;

/// One file that a page needs, held in memory with its hash and, where it helps, its compressed
/// form.
final class Asset {
  private final String name;
  private final MediaType type;
  private final byte[] bytes;
  private final String hash;
  private final Optional<byte[]> compressed;

  Asset(String name, byte[] bytes) {
    this.name = name;
    this.type = type(name);
    this.bytes = bytes.clone();
    this.hash = hash(bytes);
    this.compressed = name.endsWith(".woff2") ? Optional.empty() : Optional.of(compress(bytes));
  }

  String name() {
    return name;
  }

  MediaType type() {
    return type;
  }

  /// The first sixteen hexadecimal digits of the SHA-256 of the content.
  String hash() {
    return hash;
  }

  /// Where the asset is served; another content has another address.
  String url() {
    return "/assets/" + hash + "/" + name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /// The content for a client that accepts gzip; empty for fonts, which are compressed already.
  Optional<byte[]> compressed() {
    return compressed.map(byte[]::clone);
  }

  private static MediaType type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> MediaType.parseMediaType("text/css;charset=UTF-8");
      case "js" -> MediaType.parseMediaType("text/javascript;charset=UTF-8");
      case "svg" -> MediaType.parseMediaType("image/svg+xml");
      case "woff2" -> MediaType.parseMediaType("font/woff2");
      default -> throw new IllegalArgumentException("No type is known for " + name);
    };
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] compress(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
