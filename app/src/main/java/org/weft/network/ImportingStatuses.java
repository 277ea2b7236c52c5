package org.weft.network;

import static org.weft.network.db.Tables.STATUSES;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.Counting;
import org.weft.city.FactsFile;
import org.weft.city.FactsTable;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;

/// Reads what the words of sources amount to, such as that “signed memorandum” is a signature and
/// not a membership.
@Service
class ImportingStatuses implements FactsFile {
  private static final FactsTable TABLE =
      new FactsTable(
          12,
          "statuses",
          "what the words of sources amount to: status, standing",
          List.of("status", "standing"),
          "status",
          "");

  private final DSLContext sql;

  ImportingStatuses(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public FactsTable table() {
    return TABLE;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new Counting(TABLE);
    count.each(
        file,
        row -> {
          var known =
              Arrays.stream(Standing.values()).anyMatch(s -> s.word().equals(row.text("standing")));
          if (!known || row.text("status").isEmpty() || row.text("status").length() > 300) {
            count.leave(
                row,
                "the standing is none of member, signatory, recognised, participant, indexed, named");
            return;
          }
          count.done(
              0,
              sql.insertInto(STATUSES)
                  .set(STATUSES.STATUS, row.text("status"))
                  .set(STATUSES.STANDING, row.text("standing"))
                  .onConflict(STATUSES.STATUS)
                  .doUpdate()
                  .set(STATUSES.STANDING, row.text("standing"))
                  .where(STATUSES.STANDING.ne(row.text("standing")))
                  .execute());
        });
    return count.report();
  }
}
