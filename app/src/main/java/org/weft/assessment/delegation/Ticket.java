package org.weft.assessment.delegation;

import java.util.Optional;
import java.util.UUID;

/// What a web session keeps of a link.
///
/// @param era which opening of the link the session belongs to
record Ticket(UUID link, int era) {

  static Optional<Ticket> parse(String text) {
    var dot = text.indexOf('.');
    return text.matches("[0-9a-f-]{36}\\.\\d{1,9}")
        ? Optional.of(
            new Ticket(
                UUID.fromString(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1))))
        : Optional.empty();
  }

  String text() {
    return link + "." + era;
  }
}
