package org.weft.city;

import static org.weft.city.db.Tables.STATISTICS;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Role;

/// Figures about cities, each with a date and a source.
@Service
public class Statistics {
  private final DSLContext sql;

  Statistics(DSLContext sql) {
    this.sql = sql;
  }

  /// What is counted.
  public enum Measure {
    /// Inhabitants.
    POPULATION("population"),
    /// Inhabitants born abroad, in percent.
    FOREIGN_BORN_SHARE("foreignBornShare");

    private final String word;

    Measure(String word) {
      this.word = word;
    }
  }

  /// One figure.
  ///
  /// @param asOf of when it is, in words
  /// @param illustrative whether it was invented for the demonstration
  public record Figure(
      Measure measure, BigDecimal value, String asOf, String source, boolean illustrative) {}

  /// Records a figure, or corrects the one of the same date; for the city's coordinator and
  /// administrators.
  ///
  /// @return false when the actor may not
  @Transactional
  public boolean record(Actor actor, CityId city, Figure figure) {
    if (!actor.isAdministrator() && !actor.is(Role.COORDINATOR, city.value())) {
      return false;
    }
    sql.insertInto(STATISTICS)
        .set(STATISTICS.CITY_ID, city.value())
        .set(STATISTICS.MEASURE, figure.measure().word)
        .set(STATISTICS.AS_OF, figure.asOf())
        .set(STATISTICS.VALUE, figure.value())
        .set(STATISTICS.SOURCE, figure.source())
        .set(STATISTICS.ILLUSTRATIVE, figure.illustrative())
        .onConflict(STATISTICS.CITY_ID, STATISTICS.MEASURE, STATISTICS.AS_OF)
        .doUpdate()
        .set(STATISTICS.VALUE, figure.value())
        .set(STATISTICS.SOURCE, figure.source())
        .set(STATISTICS.ILLUSTRATIVE, figure.illustrative())
        .execute();
    return true;
  }
}
