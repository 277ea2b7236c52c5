package org.weft.city.gazetteer;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.Counting;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;

/// Reads a gazetteer in the columns of GeoNames. A place keeps its address for ever; on the first
/// reading the largest city of a name gets the plain one.
@Service
class ImportingCities implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          1,
          "cities",
          "places, in the columns of GeoNames: geonames_id, name, country_code, admin1_name, lat, lon, population",
          List.of("geonames_id", "name", "country_code", "admin1_name", "lat", "lon", "population"),
          "name",
          "country_code");

  static final String SOURCE = "GeoNames";

  private final GazetteerStore store;
  private final DisplayNames names;

  ImportingCities(GazetteerStore store, DisplayNames names) {
    this.store = store;
    this.names = names;
  }

  @Override
  public FactsTable table() {
    return TABLE;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new Counting(TABLE);
    var places = new ArrayList<Place>();
    var seen = new HashSet<Long>();
    count.each(
        file,
        row -> {
          var fault = Place.fault(row);
          if (fault.isEmpty() && !seen.add(row.number("geonames_id").orElseThrow().longValue())) {
            fault = "the number of GeoNames stands twice";
          }
          if (fault.isEmpty()) {
            places.add(Place.of(row));
          } else {
            count.leave(row, fault);
          }
        });
    write(places, count);
    return count.report();
  }

  private void write(List<Place> places, Counting count) {
    var known = store.listKnown();
    var slugs = new Slugs();
    store.takeSlugs(slugs);
    places.sort(
        Comparator.comparingLong(Place::population).reversed().thenComparingLong(Place::geonames));
    var added = new ArrayList<GazetteerStore.Entry>();
    var changed = new ArrayList<GazetteerStore.Entry>();
    for (var place : places) {
      var name = names.of(place);
      var old = known.get(place.geonames());
      if (old == null) {
        var slug =
            slugs.give(place.country(), name, place.region(), Long.toString(place.geonames()));
        added.add(new GazetteerStore.Entry(place, name, slug));
      } else if (!Objects.equals(old, GazetteerStore.fingerprint(place, name))) {
        changed.add(new GazetteerStore.Entry(place, name, ""));
      }
    }
    store.add(added);
    store.change(changed);
    count.done(added.size(), changed.size());
  }
}
