package org.weft.city;

import java.io.Serializable;
import java.util.UUID;

/// Identifies a city.
public record CityId(UUID value) implements Serializable {
  public static CityId of(String text) {
    return new CityId(UUID.fromString(text));
  }
}
