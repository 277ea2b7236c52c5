package org.weft.assessment.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.PathResource;
import org.springframework.stereotype.Component;

/// Looks at an uploaded file before it is kept: what it is, whether it is only that, whether others
/// can open it, whether opening it does harm.
@Component
class Examining {
  private final Scanning scanning;

  Examining(Scanning scanning) {
    this.scanning = scanning;
  }

  /// Copies a file to where it can be looked at and looks.
  ///
  /// @param upload not empty and not too large
  Examined examine(Filing.Upload upload) throws IOException {
    var file = Files.createTempFile("weft-upload-", "");
    try {
      try (var in = upload.content().getInputStream();
          var out = Files.newOutputStream(file)) {
        in.transferTo(out);
      }
      return examine(file, FileNames.clean(upload.name()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private Examined examine(Path file, String name) throws IOException {
    var type = Sniffing.accepted(file, name);
    var fault = Locks.isLocked(file) ? Attaching.Outcome.LOCKED : fault(file, type);
    if (fault == Attaching.Outcome.DONE) {
      fault =
          switch (scanning.scan(new PathResource(file))) {
            case FINE -> Attaching.Outcome.DONE;
            case INFECTED -> Attaching.Outcome.INFECTED;
            case UNKNOWN -> Attaching.Outcome.NOT_SCANNED;
          };
    }
    return new Examined(file, name, type.orElse(""), Files.size(file), fault);
  }

  private static Attaching.Outcome fault(Path file, Optional<String> found) throws IOException {
    if (found.isEmpty()) {
      return Attaching.Outcome.WRONG_TYPE;
    }
    var type = found.get();
    if (Sniffing.isArchive(type)) {
      return switch (Archives.check(file)) {
        case NONE ->
            Sniffing.holds(file, type) ? Attaching.Outcome.DONE : Attaching.Outcome.WRONG_TYPE;
        case DANGEROUS -> Attaching.Outcome.DANGEROUS;
        case LOCKED -> Attaching.Outcome.LOCKED;
        case BROKEN -> Attaching.Outcome.WRONG_TYPE;
      };
    }
    if (type.startsWith("image/")) {
      var size = Pictures.size(file, type);
      if (size.isEmpty()) {
        return Attaching.Outcome.WRONG_TYPE;
      }
      if (size.get().isTooLarge()) {
        return Attaching.Outcome.TOO_MANY_PIXELS;
      }
    }
    return !type.startsWith("text/") && Disguises.isDisguised(file)
        ? Attaching.Outcome.DANGEROUS
        : Attaching.Outcome.DONE;
  }
}
