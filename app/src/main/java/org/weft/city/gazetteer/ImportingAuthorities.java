package org.weft.city.gazetteer;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.CityKind;
import org.weft.city.Counting;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;

/// Reads local and regional authorities: those that are no place of the gazetteer, such as a
/// borough or a joint authority, and what is known of the authority of a place.
@Service
class ImportingAuthorities implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          3,
          "authorities",
          "authorities: country, name, kind, authority, population, as_of, also, source",
          List.of("country", "name", "kind", "source"),
          "name",
          "country");

  private final AuthorityStore store;

  ImportingAuthorities(AuthorityStore store) {
    this.store = store;
  }

  @Override
  public FactsTable table() {
    return TABLE;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new Counting(TABLE);
    var slugs = new Slugs();
    store.takeSlugs(slugs);
    count.each(
        file,
        row -> {
          var fault = fault(row);
          if (!fault.isEmpty()) {
            count.leave(row, fault);
            return;
          }
          var known = store.find(row);
          var city = known.orElse(null);
          if (city == null) {
            city = store.add(row, slugs);
            count.done(1, 0);
          } else {
            count.done(0, store.change(city, row));
          }
          store.addNames(city, row.text("country"), names(row), row.text("source"));
          store.addPopulation(city, row);
        });
    return count.report();
  }

  private static List<String> names(CsvRow row) {
    return Stream.concat(
            Stream.of(row.text("name")), Arrays.stream(row.text("also").split(";", -1)))
        .map(String::strip)
        .filter(Place::isName)
        .toList();
  }

  private static String fault(CsvRow row) throws CsvRefused {
    if (!row.text("country").matches("[A-Z]{2}")) {
      return "the country is not a code of two capital letters";
    }
    if (!Place.isName(row.text("name"))) {
      return "the name is empty, longer than 200 characters or has control characters";
    }
    if (Arrays.stream(CityKind.values()).noneMatch(k -> k.word().equals(row.text("kind")))) {
      return "the kind is none of city, municipality, borough, county, region, association";
    }
    if (row.text("source").isEmpty() && row.text("geonames_id").isEmpty()) {
      return "there is no source";
    }
    return row.number("latitude").isPresent() == row.number("longitude").isPresent()
        ? ""
        : "one of the coordinates is missing";
  }
}
