package org.weft.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.city.Cities;
import org.weft.city.office.Office;
import org.weft.city.office.OfficeHolders;
import org.weft.city.office.OfficeKind;

/// Invented office-holders of a few cities. Who really holds these offices is for the cities to
/// say.
@Component
class DemoOffices {
  private static final String SOURCE = "Weft, demo";

  private static final List<Held> HELD =
      List.of(
          held("GB leeds", OfficeKind.MAYOR, "Leader of the Council", "Margaret Holroyd", 2024),
          held("GB leeds", OfficeKind.DEPUTY_MAYOR, "Deputy Leader", "Imran Sadiq", 2024),
          held("GB leeds", OfficeKind.COUNCILLOR, "Councillor, Communities", "Joanna Firth", 2022),
          held("GB leeds", OfficeKind.DIRECTOR, "Chief Executive", "Paul Ackroyd", 2021),
          new Held(
              "GB leeds", OfficeKind.MAYOR, "Leader of the Council", "Alan Metcalfe", 2018, 2024),
          held("GB kirklees", OfficeKind.MAYOR, "Leader of the Council", "Shabana Malik", 2023),
          held("GB kirklees", OfficeKind.DIRECTOR, "Chief Executive", "David Crowther", 2020),
          held("NO bergen", OfficeKind.MAYOR, "", "Solveig Tveit", 2023),
          held("NO bergen", OfficeKind.DIRECTOR, "", "Amina Warsame", 2022),
          held("IT reggio-emilia", OfficeKind.MAYOR, "", "Lucia Bertani", 2024),
          held("PT lisbon", OfficeKind.MAYOR, "", "Duarte Falcão", 2025),
          held("PT lisbon", OfficeKind.COUNCILLOR, "", "Inês Quaresma", 2025),
          held("CA montreal", OfficeKind.MAYOR, "", "Élise Gagnon-Roy", 2025));

  private final OfficeHolders holders;
  private final Cities cities;
  private final Clock clock;

  DemoOffices(OfficeHolders holders, Cities cities, Clock clock) {
    this.holders = holders;
    this.cities = cities;
    this.clock = clock;
  }

  /// A term from one May to another.
  ///
  /// @param city country and address of the city
  /// @param until the year in which it ended, or null
  private record Held(
      String city,
      OfficeKind kind,
      String title,
      String holder,
      int since,
      @Nullable Integer until) {}

  private static Held held(String city, OfficeKind kind, String title, String holder, int since) {
    return new Held(city, kind, title, holder, since, null);
  }

  /// Fills the offices of the cities that the facts know.
  void make(PersonId officer) {
    var administrator = new Actor(officer, "Weft", Set.of(new Grant(Role.ADMINISTRATOR, null)));
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (var each : HELD) {
      var city = each.city().split(" ");
      cities
          .find(city[0], city[1])
          .ifPresent(c -> holders.add(administrator, c.id(), entry(each, today)));
    }
  }

  private static Office.Entry entry(Held held, LocalDate today) {
    var until = held.until();
    return new Office.Entry(
        held.kind(),
        held.title(),
        held.holder(),
        null,
        LocalDate.of(held.since(), 5, 20),
        until == null ? null : LocalDate.of(until, 5, 19),
        SOURCE,
        today);
  }
}
