package org.weft.network;

import static org.weft.network.db.Tables.STATUSES;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.FactsFile;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;
import org.weft.site.csv.CsvRows;

/// Reads what the words of sources amount to, such as that “signed memorandum” is a signature and
/// not a membership.
@Service
class ImportingStatuses implements FactsFile {
  private final DSLContext sql;

  ImportingStatuses(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String word() {
    return "statuses";
  }

  @Override
  public String summary() {
    return "what the words of sources amount to: status, standing";
  }

  @Override
  public int order() {
    return 12;
  }

  @Override
  @Transactional(rollbackFor = CsvRefused.class)
  public ImportReport read(InputStream file) throws CsvRefused {
    var count = new ImportReport.Count();
    CsvRows.read(
        file,
        List.of("status", "standing"),
        row -> {
          count.row();
          var known =
              Arrays.stream(Standing.values()).anyMatch(s -> s.word().equals(row.text("standing")));
          if (!known || row.text("status").isEmpty() || row.text("status").length() > 300) {
            count.leave(
                new ImportReport.Left(
                    row.line(),
                    CsvRow.shortened(row.text("status")),
                    "",
                    "the standing is none of member, signatory, recognised, participant, indexed, named",
                    ""));
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
