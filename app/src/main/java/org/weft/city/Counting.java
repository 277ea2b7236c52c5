package org.weft.city;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.weft.site.csv.CsvRefused;
import org.weft.site.csv.CsvRow;
import org.weft.site.csv.CsvRows;

/// Counts what becomes of the rows while a file is being read.
public final class Counting {
  private static final int MOST = 20_000;

  private final FactsTable table;
  private final List<ImportReport.Left> left = new ArrayList<>();
  private int rows;
  private int added;
  private int changed;

  public Counting(FactsTable table) {
    this.table = table;
  }

  /// Hands every row to the reader.
  ///
  /// @throws CsvRefused when the file is not such a table
  public void each(InputStream file, CsvRows.Reader reader) throws CsvRefused {
    CsvRows.read(
        file,
        table.needed(),
        row -> {
          rows++;
          reader.read(row);
        });
  }

  /// So many new and changed entries.
  public void done(int more, int other) {
    added += more;
    changed += other;
  }

  /// What a statement returned that writes one row where it is new or different.
  ///
  /// @param isNew whether it was new; empty when nothing was written
  public void wrote(Optional<Record1<Boolean>> isNew) {
    isNew.ifPresent(r -> done(r.value1() ? 1 : 0, r.value1() ? 0 : 1));
  }

  /// A row that is not used, with the reason in words.
  ///
  /// @throws CsvRefused when there are so many that the file cannot be the right one
  public void leave(CsvRow row, String reason) throws CsvRefused {
    leave(row, reason, "");
  }

  /// @param candidates the cities an ambiguous name may mean
  public void leave(CsvRow row, String reason, String candidates) throws CsvRefused {
    left.add(
        new ImportReport.Left(
            row.line(),
            CsvRow.shortened(row.text(table.name())),
            CsvRow.shortened(row.text(table.country())),
            reason,
            candidates));
    if (left.size() > MOST) {
      throw new CsvRefused(
          "More than %,d rows cannot be used, the first in line %d: %s. Is it the right file?"
              .formatted(MOST, left.getFirst().line(), left.getFirst().reason()));
    }
  }

  /// The city that a name means. Where it cannot be told, the row is kept without a link to a city
  /// and that is said.
  public @Nullable CityId link(CsvRow row, Match match) throws CsvRefused {
    return switch (match) {
      case Match.Matched(var city) -> city.id();
      case Match.Ambiguous ambiguous -> {
        leave(row, "several cities have this name; kept without a link", ambiguous.inWords());
        yield null;
      }
      case Match.Unknown() -> {
        leave(row, "no city of this name is known; kept without a link");
        yield null;
      }
    };
  }

  /// What it has come to.
  public ImportReport report() {
    return new ImportReport(rows, added, changed, left);
  }
}
