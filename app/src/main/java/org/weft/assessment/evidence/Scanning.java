package org.weft.assessment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/// Has files scanned for viruses where the operator has set up a scanner (`WEFT_CLAMD`).
@Component
public class Scanning {
  private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

  private final Optional<Clamd> scanner;
  private final boolean acceptsUnscanned;

  /// @param address host:port of clamd; empty for no scanner
  /// @param down what happens while the scanner cannot be asked: refuse or accept
  Scanning(
      @Value("${weft.clamd:}") String address,
      @Value("${weft.clamd.down:refuse}") String down,
      @Value("${weft.clamd.patience:30s}") Duration patience) {
    if (!down.equals("refuse") && !down.equals("accept")) {
      throw new IllegalArgumentException(
          "WEFT_CLAMD_DOWN cannot be used: “%s” is not refuse or accept".formatted(down));
    }
    if (patience.toMillis() < 1) {
      throw new IllegalArgumentException(
          "WEFT_CLAMD_PATIENCE cannot be used: it is a time to wait, such as 30s");
    }
    this.scanner =
        address.isBlank() ? Optional.empty() : Optional.of(Clamd.of(address.strip(), patience));
    this.acceptsUnscanned = down.equals("accept");
  }

  /// What is known of a file.
  public enum Verdict {
    /// Nothing was found, there is no scanner, or the operator takes files unscanned.
    FINE,
    INFECTED,
    /// The scanner could not be asked.
    UNKNOWN
  }

  public Verdict scan(InputStreamSource content) throws IOException {
    if (scanner.isEmpty()) {
      return Verdict.FINE;
    }
    try (InputStream in = content.getInputStream()) {
      var verdict = scanner.get().scan(in);
      if (!verdict.isClean()) {
        LOG.info("The scanner found {} in an uploaded file", printable(verdict.found()));
      }
      return verdict.isClean() ? Verdict.FINE : Verdict.INFECTED;
    } catch (IOException e) {
      LOG.warn("The scanner of uploaded files could not be asked: {}", e.getMessage());
      return acceptsUnscanned ? Verdict.FINE : Verdict.UNKNOWN;
    }
  }

  private static String printable(String name) {
    return name.replaceAll("[^A-Za-z0-9._/-]", "?");
  }
}
