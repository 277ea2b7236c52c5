package org.weft.operation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Turns what a person can mend into one sentence on standard error; anything else keeps its stack
/// trace, because it is a fault of the program.
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StartFailures implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    var sentence = sentence(failure);
    sentence.ifPresent(text -> System.err.println("weft: " + text));
    return sentence.isPresent();
  }

  static Optional<String> sentence(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return Optional.ofNullable(refused.getMessage());
      }
      if (cause instanceof PortInUseException port) {
        return Optional.of(portInUse(port.getPort()));
      }
    }
    return SettingFailures.sentence(failure);
  }

  public static String portInUse(int port) {
    return "Port %d is in use by another program. Stop that, or choose another port with --port."
        .formatted(port);
  }
}
