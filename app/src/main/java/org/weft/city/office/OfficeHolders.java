package org.weft.city.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.Role;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.city.CityId;
import org.weft.site.NotFoundException;
import org.weft.site.Site;

/// Who holds which office of an authority. Everybody may read it; the coordinator of the city keeps
/// it, and nobody removes what was, since signatures refer to it.
@Service
public class OfficeHolders {
  private final OfficeStore store;
  private final People people;
  private final Trail trail;
  private final Site site;
  private final Clock clock;

  OfficeHolders(OfficeStore store, People people, Trail trail, Site site, Clock clock) {
    this.store = store;
    this.people = people;
    this.trail = trail;
    this.site = site;
    this.clock = clock;
  }

  /// What became of an entry.
  public sealed interface Outcome {
    record Kept(OfficeId id) implements Outcome {}

    /// Somebody else is mayor on a day of this term.
    record Taken() implements Outcome {}

    /// The last day is before the first.
    record Backwards() implements Outcome {}

    /// The account belongs to nobody who works for the city.
    record NotOfTheCity() implements Outcome {}
  }

  /// Who holds an office today; public.
  public List<Office> listNow(CityId city) {
    return store.listOn(city, LocalDate.ofInstant(clock.instant(), site.zone()));
  }

  /// All terms, for who keeps them.
  ///
  /// @throws NotFoundException for everybody else
  public List<Office> list(Actor actor, CityId city) {
    keep(actor, city);
    return store.list(city);
  }

  /// One term, for who keeps them.
  ///
  /// @throws NotFoundException for everybody else
  public Office get(Actor actor, CityId city, OfficeId id) {
    keep(actor, city);
    return store.find(city, id).orElseThrow(NotFoundException::new);
  }

  /// Adds a term.
  @Transactional
  public Outcome add(Actor actor, CityId city, Office.Entry entry) {
    keep(actor, city);
    store.lock(city);
    var refusal = refusal(city, entry, null);
    if (refusal != null) {
      return refusal;
    }
    var id = store.add(city, entry, actor.person(), site.demo());
    record(actor, city, id, null, entry);
    return new Outcome.Kept(id);
  }

  /// Changes a term, such as to end it.
  @Transactional
  public Outcome change(Actor actor, CityId city, OfficeId id, Office.Entry entry) {
    keep(actor, city);
    store.lock(city);
    var before = store.find(city, id).orElseThrow(NotFoundException::new);
    var refusal = refusal(city, entry, id);
    if (refusal != null) {
      return refusal;
    }
    store.change(id, entry);
    record(actor, city, id, before.entry(), entry);
    return new Outcome.Kept(id);
  }

  private void record(
      Actor actor, CityId city, OfficeId id, Office.@Nullable Entry before, Office.Entry after) {
    var left = before != null && before.endsOn() == null && after.endsOn() != null;
    trail.record(
        actor,
        new Event(left ? Event.Kind.OFFICE_LEFT : Event.Kind.OFFICE_FILLED, "office", id.value())
            .ofCity(city.value())
            .change(before == null ? null : words(before), words(after))
            .about(after.holder()));
  }

  private static String words(Office.Entry entry) {
    return entry.kind().word()
        + " from "
        + entry.beginsOn()
        + (entry.endsOn() == null ? "" : " to " + entry.endsOn());
  }

  private @Nullable Outcome refusal(CityId city, Office.Entry entry, @Nullable OfficeId except) {
    var last = entry.endsOn();
    var person = entry.person();
    if (last != null && last.isBefore(entry.beginsOn())) {
      return new Outcome.Backwards();
    }
    if (person != null
        && people.listOfCity(city.value()).stream().noneMatch(p -> p.id().equals(person))) {
      return new Outcome.NotOfTheCity();
    }
    return entry.kind() == OfficeKind.MAYOR && store.overlaps(city, entry, except)
        ? new Outcome.Taken()
        : null;
  }

  private static void keep(Actor actor, CityId city) {
    if (!actor.is(Role.COORDINATOR, city.value()) && !actor.isAdministrator()) {
      throw new NotFoundException();
    }
  }
}
