package org.weft.network;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a network.
public record NetworkId(UUID value) implements Serializable {
  public static NetworkId of(String text) {
    return new NetworkId(UUID.fromString(text));
  }
}
