package org.weft.network;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.Cities;
import org.weft.city.Counting;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.Folding;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;

/// Reads what persons have decided that names in a network’s list mean, each with its reason.
@Service
class ImportingDecisions implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          13,
          "decisions",
          "what ambiguous names in a network’s list mean: network, city, country, geonames_id, reason",
          List.of("network", "city", "country", "geonames_id", "reason"),
          "city",
          "country");

  private final MembershipStore store;
  private final Cities cities;

  ImportingDecisions(MembershipStore store, Cities cities) {
    this.store = store;
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
    count.each(
        file,
        row -> {
          var network = networks.get(Folding.fold(row.text("network")));
          var city =
              cities.findByGeonames(row.number("geonames_id").map(Number::longValue).orElse(-1L));
          if (network == null || city.isEmpty() || row.text("reason").isEmpty()) {
            count.leave(
                row,
                network == null
                    ? "there is no such network"
                    : city.isEmpty() ? "there is no such place" : "there is no reason");
          } else {
            count.done(
                0,
                store.decide(
                    network,
                    Folding.fold(row.text("city")),
                    row.text("country"),
                    city.get().id(),
                    row.text("reason")));
          }
        });
    return count.report();
  }
}
