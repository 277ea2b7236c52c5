package org.weft.city.gazetteer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRows;

/// The names under which pages show places whose gazetteer entry has another spelling, such as
/// Cologne for Köln, from the shipped file of names.
@Component
class DisplayNames {
  private final Map<Long, String> names = new HashMap<>();

  DisplayNames() {
    try (var file = DisplayNames.class.getResourceAsStream("/data/names.csv")) {
      CsvRows.read(
          java.util.Objects.requireNonNull(file),
          List.of("geonames_id", "name", "use"),
          row -> {
            if (row.text("use").equals("display")) {
              names.put(row.number("geonames_id").orElseThrow().longValue(), row.text("name"));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvRefused e) {
      throw new IllegalStateException("The shipped file of names is broken", e);
    }
  }

  /// The name a place is shown under.
  String of(Place place) {
    return names.getOrDefault(place.geonames(), place.name());
  }
}
