package org.weft.city.office.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weft.account.PersonId;
import org.weft.city.office.Office;
import org.weft.city.office.OfficeKind;
import org.weft.site.Cleaning;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// What a coordinator sends about an office. Spring binds what is there; the rest is null until
/// [#cleaned].
///
/// @param person the id of the holder's account, or empty
public record HolderForm(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String holder,
    @Nullable String person,
    @Nullable String begins,
    @Nullable String ends,
    @Nullable String source,
    @Nullable String asOf) {
  static final HolderForm EMPTY = new HolderForm("", "", "", "", "", "", "", "");

  static HolderForm of(Office office) {
    var person = office.person();
    var ends = office.endsOn();
    return new HolderForm(
        office.kind().word(),
        office.title(),
        office.holder(),
        person == null ? "" : person.value().toString(),
        office.beginsOn().toString(),
        ends == null ? "" : ends.toString(),
        office.source(),
        office.asOf().toString());
  }

  HolderForm cleaned() {
    return new HolderForm(
        clean(kind),
        clean(title),
        clean(holder),
        clean(person),
        clean(begins),
        clean(ends),
        clean(source),
        clean(asOf));
  }

  List<Problem> problems(Page page) {
    var problems = new ArrayList<Problem>();
    check(page, problems, "kind", chosen().isPresent());
    check(page, problems, "title", length(title) <= 200);
    check(page, problems, "holder", length(holder) > 0 && length(holder) <= 200);
    check(page, problems, "begins", day(begins).isPresent());
    check(page, problems, "ends", length(ends) == 0 || day(ends).isPresent());
    check(page, problems, "source", length(source) > 0 && length(source) <= 2000);
    check(page, problems, "asOf", day(asOf).isPresent());
    check(page, problems, "person", length(person) == 0 || account().isPresent());
    return problems;
  }

  /// What the form says, once nothing is wrong with it.
  Office.Entry entry() {
    return new Office.Entry(
        chosen().orElseThrow(),
        String.valueOf(title),
        String.valueOf(holder),
        account().orElse(null),
        day(begins).orElseThrow(),
        day(ends).orElse(null),
        String.valueOf(source),
        day(asOf).orElseThrow());
  }

  private static void check(Page page, List<Problem> problems, String field, boolean right) {
    if (!right) {
      problems.add(new Problem(field, page.say("city.office.wrong." + field)));
    }
  }

  private Optional<OfficeKind> chosen() {
    return Arrays.stream(OfficeKind.values()).filter(k -> k.word().equals(kind)).findFirst();
  }

  private Optional<PersonId> account() {
    try {
      return person == null || person.isEmpty()
          ? Optional.empty()
          : Optional.of(PersonId.of(person));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    try {
      var day = LocalDate.parse(String.valueOf(text));
      return day.getYear() < 1900 || day.getYear() > 2999 ? Optional.empty() : Optional.of(day);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : Cleaning.name(text);
  }
}
