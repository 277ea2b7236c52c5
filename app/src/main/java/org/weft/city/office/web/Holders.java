package org.weft.city.office.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.weft.account.Person;
import org.weft.city.office.Office;
import org.weft.city.office.OfficeKind;
import org.weft.site.Page;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Field;
import org.weft.site.ui.Problem;
import org.weft.site.ui.Source;

/// Says offices and their holders in the reader's language.
final class Holders {
  private static final List<String> FIELDS =
      List.of("kind", "title", "holder", "person", "begins", "ends", "source", "asOf");

  private Holders() {}

  static HolderView.Row row(Page page, Office office, String url) {
    var ends = office.endsOn();
    return new HolderView.Row(
        office.title().isEmpty() ? page.say("city.office." + office.kind().word()) : office.title(),
        office.holder(),
        ends == null
            ? page.say("city.office.since", page.date(office.beginsOn()))
            : page.say("city.office.term", page.date(office.beginsOn()), page.date(ends)),
        Source.list(office.source()),
        page.say("city.office.asOf", page.date(office.asOf())),
        office.illustrative(),
        url);
  }

  static HolderView.Form form(
      Page page,
      String url,
      boolean fresh,
      HolderForm sent,
      List<Person> people,
      List<Problem> problems) {
    var persons = new ArrayList<Choice>();
    persons.add(
        Choice.of("", page.say("city.office.nobody"), String.valueOf(sent.person()).isEmpty()));
    for (var person : people) {
      var id = person.id().value().toString();
      persons.add(Choice.of(id, person.name(), id.equals(sent.person())));
    }
    return new HolderView.Form(
        url,
        page.say(fresh ? "city.office.new" : "city.office.change"),
        page.say(fresh ? "city.office.new.go" : "city.office.change.go"),
        sent,
        problems,
        Arrays.stream(OfficeKind.values())
            .map(k ->
                Choice.of(
                    k.word(), page.say("city.office." + k.word()), k.word().equals(sent.kind())))
            .toList(),
        persons,
        FIELDS.stream().map(name -> field(page, name, problems)).toList());
  }

  private static Field field(Page page, String name, List<Problem> problems) {
    var key = "city.office.field." + name;
    var field = Field.of(name, page.say(key));
    var error =
        problems.stream()
            .filter(p -> p.field().equals(name))
            .map(Problem::text)
            .findFirst()
            .orElse("");
    return (page.has(key + ".hint") ? field.hint(page.say(key + ".hint")) : field).error(error);
  }
}
