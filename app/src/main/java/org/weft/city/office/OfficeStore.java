package org.weft.city.office;

import static org.weft.city.db.Tables.OFFICES;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.weft.account.PersonId;
import org.weft.city.CityId;
import org.weft.city.db.tables.records.OfficesRecord;

/// Reads and writes who holds which office.
@Repository
class OfficeStore {
  private final DSLContext sql;
  private final Clock clock;

  OfficeStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// The offices held on a day, mayors first; at most 100.
  List<Office> listOn(CityId city, LocalDate day) {
    return sql.selectFrom(OFFICES)
        .where(OFFICES.CITY_ID.eq(city.value()))
        .and(OFFICES.BEGINS_ON.le(day))
        .and(OFFICES.ENDS_ON.isNull().or(OFFICES.ENDS_ON.ge(day)))
        .orderBy(rank(), OFFICES.HOLDER, OFFICES.ID)
        .limit(100)
        .fetch(OfficeStore::office);
  }

  /// All terms, the latest first; at most 200.
  List<Office> list(CityId city) {
    return sql.selectFrom(OFFICES)
        .where(OFFICES.CITY_ID.eq(city.value()))
        .orderBy(OFFICES.BEGINS_ON.desc(), rank(), OFFICES.HOLDER, OFFICES.ID)
        .limit(200)
        .fetch(OfficeStore::office);
  }

  Optional<Office> find(CityId city, OfficeId id) {
    return sql.selectFrom(OFFICES)
        .where(OFFICES.CITY_ID.eq(city.value()))
        .and(OFFICES.ID.eq(id.value()))
        .fetchOptional(OfficeStore::office);
  }

  OfficeId add(CityId city, Office.Entry entry, @Nullable PersonId by, boolean illustrative) {
    var row = sql.newRecord(OFFICES);
    fill(row, entry);
    row.setCityId(city.value());
    row.setIllustrative(illustrative);
    row.setRecordedBy(by == null ? null : by.value());
    row.setRecordedAt(clock.instant().atOffset(ZoneOffset.UTC));
    return new OfficeId(
        sql.insertInto(OFFICES).set(row).returningResult(OFFICES.ID).fetchSingle().value1());
  }

  void change(OfficeId id, Office.Entry entry) {
    var row = sql.newRecord(OFFICES);
    fill(row, entry);
    sql.update(OFFICES).set(row).where(OFFICES.ID.eq(id.value())).execute();
  }

  /// Keeps others from filling a single office of the city until the transaction ends, so that the
  /// one who comes second gets a sentence instead of an error.
  void lock(CityId city) {
    sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", "city.offices/" + city);
  }

  /// Whether somebody else is mayor on a day of the term.
  boolean overlaps(CityId city, Office.Entry entry, @Nullable OfficeId except) {
    return sql.fetchExists(
        OFFICES,
        OFFICES
            .CITY_ID
            .eq(city.value())
            .and(OFFICES.OFFICE.eq(OfficeKind.MAYOR.word()))
            .and(except == null ? DSL.noCondition() : OFFICES.ID.ne(except.value()))
            .and(OFFICES.ENDS_ON.isNull().or(OFFICES.ENDS_ON.ge(entry.beginsOn())))
            .and(
                entry.endsOn() == null ? DSL.noCondition() : OFFICES.BEGINS_ON.le(entry.endsOn())));
  }

  private static void fill(OfficesRecord row, Office.Entry entry) {
    row.setOffice(entry.kind().word());
    row.setTitle(entry.title().isEmpty() ? null : entry.title());
    row.setHolder(entry.holder());
    UUID person = entry.person() == null ? null : entry.person().value();
    row.setPersonId(person);
    row.setBeginsOn(entry.beginsOn());
    row.setEndsOn(entry.endsOn());
    row.setSource(entry.source());
    row.setAsOf(entry.asOf());
  }

  private static org.jooq.Field<Integer> rank() {
    return DSL.field(
        "array_position({0}, {1})",
        Integer.class,
        DSL.array(List.of(OfficeKind.values()).stream().map(k -> DSL.inline(k.word())).toList()),
        OFFICES.OFFICE);
  }

  private static Office office(OfficesRecord row) {
    var title = row.getTitle();
    var person = row.getPersonId();
    return new Office(
        new OfficeId(row.getId()),
        new CityId(row.getCityId()),
        OfficeKind.of(row.getOffice()),
        title == null ? "" : title,
        row.getHolder(),
        person == null ? null : new PersonId(person),
        row.getBeginsOn(),
        row.getEndsOn(),
        row.getSource(),
        row.getAsOf(),
        row.getIllustrative());
  }
}
