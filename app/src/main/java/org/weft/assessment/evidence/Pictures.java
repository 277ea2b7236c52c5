package org.weft.assessment.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads how large a picture is from its header; nothing is decoded, so a small file of an enormous
/// picture does no harm here.
///
/// Sources: PNG specification, third edition, 11.2.1 (IHDR is the first chunk); ISO/IEC 10918-1,
/// annex B (the frame header of a JPEG).
final class Pictures {
  private static final long PNG = 0x89504e470d0a1a0aL;
  private static final int IHDR = 0x49484452;

  private Pictures() {}

  /// Width and height in pixels.
  record Size(long width, long height) {
    /// An A3 page scanned with 600 dots per inch has 7,016 by 9,921.
    private static final long SIDE = 12_000;

    private static final long PIXELS = 100_000_000;

    boolean isTooLarge() {
      return width > SIDE || height > SIDE || width * height > PIXELS;
    }
  }

  /// The size of a PNG or JPEG; empty where the header says none.
  static Optional<Size> size(Path file, String type) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 14))) {
      var size = type.equals("image/png") ? png(in) : jpeg(in);
      return size.filter(s -> s.width() > 0 && s.height() > 0);
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private static Optional<Size> png(DataInputStream in) throws IOException {
    if (in.readLong() != PNG || in.readInt() != 13 || in.readInt() != IHDR) {
      return Optional.empty();
    }
    return Optional.of(new Size(in.readInt() & 0xffffffffL, in.readInt() & 0xffffffffL));
  }

  private static Optional<Size> jpeg(DataInputStream in) throws IOException {
    if (in.readUnsignedShort() != 0xffd8) {
      return Optional.empty();
    }
    while (true) {
      if (in.readUnsignedByte() != 0xff) {
        return Optional.empty();
      }
      var marker = in.readUnsignedByte();
      while (marker == 0xff) {
        marker = in.readUnsignedByte();
      }
      if (marker == 0xd9 || marker == 0xda) {
        return Optional.empty();
      }
      var length = in.readUnsignedShort();
      if (isFrame(marker)) {
        in.readUnsignedByte();
        long height = in.readUnsignedShort();
        return Optional.of(new Size(in.readUnsignedShort(), height));
      }
      in.skipNBytes(Math.max(0, length - 2));
    }
  }

  /// SOF0 to SOF15 without the tables DHT, JPG and DAC, which share their numbers.
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
