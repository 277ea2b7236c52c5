package org.weft.network;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.city.CityId;
import org.weft.city.CityMatcher;
import org.weft.city.CityMatcher.Named;
import org.weft.city.Counting;
import org.weft.city.Countries;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.Folding;
import org.weft.city.ImportReport;
import org.weft.city.Match;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;

/// Reads lists of memberships. A city is matched by its number of GeoNames if the row has one, by
/// what a person decided, then by its names; what stays in doubt is kept for a person.
@Service
class ImportingMemberships implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          14,
          "memberships",
          "who belongs to which network: network, city, country, since, status, source, note",
          List.of("network", "city", "country", "status", "source"),
          "city",
          "country");

  private static final int BATCH = 1_000;

  private final MembershipStore store;
  private final CityMatcher matcher;
  private final Cities cities;

  ImportingMemberships(MembershipStore store, CityMatcher matcher, Cities cities) {
    this.store = store;
    this.matcher = matcher;
    this.cities = cities;
  }

  @Override
  public FactsTable table() {
    return TABLE;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new Counting(TABLE);
    var networks = store.listNetworks();
    var rows = new ArrayList<Entry>();
    var found = new LinkedHashMap<List<Object>, Found>();
    count.each(
        file,
        row -> {
          var network = networks.get(Folding.fold(row.text("network")));
          var fault = network == null ? "there is no such network" : fault(row);
          if (network == null || !fault.isEmpty()) {
            count.leave(row, fault);
            return;
          }
          rows.add(new Entry(row, network));
          if (rows.size() == BATCH) {
            match(rows, found, count);
            rows.clear();
          }
        });
    match(rows, found, count);
    store.forget(found.values());
    for (var each : found.values()) {
      switch (store.save(each)) {
        case ADDED -> count.done(1, 0);
        case CHANGED -> count.done(0, 1);
        case SAME -> {}
      }
    }
    return count.report();
  }

  /// A row with its network.
  record Entry(CsvRow row, UUID network) {}

  /// A row with its city, and the sources of all rows that say the same.
  record Found(Entry entry, CityId city, String source) {}

  private void match(List<Entry> entries, Map<List<Object>, Found> found, Counting count)
      throws CsvRefused {
    var decisions = store.listDecisions();
    var names = new LinkedHashMap<Entry, Named>();
    entries.forEach(e -> names.put(e, new Named(e.row().text("city"), e.row().text("country"))));
    var matches = matcher.match(names.values().stream().distinct().toList());
    for (var entry : entries) {
      var row = entry.row();
      var match = match(entry, decisions, matches.get(names.get(entry)));
      switch (match) {
        case Match.Matched(City city) -> add(entry, city.id(), found);
        case Match.Ambiguous ambiguous -> {
          store.keep(entry, "ambiguous", ambiguous.inWords());
          count.leave(row, "several cities have this name", ambiguous.inWords());
        }
        case Match.Unknown() -> {
          store.keep(entry, "unknown", "");
          count.leave(row, "no city of this name is known in the country");
        }
      }
    }
  }

  private Match match(Entry entry, Map<List<Object>, City> decisions, @Nullable Match byName)
      throws CsvRefused {
    var row = entry.row();
    var number = row.number("geonames_id");
    if (number.isPresent()) {
      return cities
          .findByGeonames(number.get().longValue())
          .<Match>map(Match.Matched::new)
          .orElseGet(Match.Unknown::new);
    }
    var decided =
        decisions.get(
            List.of(entry.network(), Folding.fold(row.text("city")), row.text("country")));
    if (decided != null) {
      return new Match.Matched(decided);
    }
    return byName == null ? new Match.Unknown() : byName;
  }

  /// Two rows that say the same of one city become one with both sources.
  private static void add(Entry entry, CityId city, Map<List<Object>, Found> found) {
    found.merge(
        List.of(entry.network(), city, entry.row().text("status")),
        new Found(entry, city, entry.row().text("source")),
        (first, next) ->
            first.source().contains(next.source())
                ? first
                : new Found(first.entry(), city, first.source() + " ; " + next.source()));
  }

  private static String fault(CsvRow row) {
    if (row.text("city").isEmpty() || row.text("city").length() > 200) {
      return "the city’s name is empty or longer than 200 characters";
    }
    if (Countries.code(row.text("country")).isEmpty()) {
      return "the country is not known";
    }
    if (row.text("status").isEmpty() || row.text("status").length() > 300) {
      return "the status is empty or longer than 300 characters";
    }
    return row.text("source").isEmpty() ? "there is no source" : "";
  }
}
