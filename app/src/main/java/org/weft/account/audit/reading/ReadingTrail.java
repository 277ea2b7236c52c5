package org.weft.account.audit.reading;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.Scopes;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Reading the trail, as far as somebody is responsible for what it tells.
@Service
class ReadingTrail {
  /// Entries on a page.
  static final int PAGE = 50;

  private final TrailStore store;
  private final Trail trail;
  private final List<Scopes> scopes;

  ReadingTrail(TrailStore store, Trail trail, List<Scopes> scopes) {
    this.store = store;
    this.trail = trail;
    this.scopes = scopes;
  }

  /// Everything, for administrators.
  Optional<TrailPart> all(Actor actor) {
    return actor.isAdministrator() ? Optional.of(new TrailPart(null, "/trail")) : Optional.empty();
  }

  /// What concerns a city, for its coordinators.
  ///
  /// @param words such as gb/leeds
  Optional<TrailPart> ofCity(Actor actor, String words) {
    return find(Scope.Kind.CITY, words)
        .filter(city -> actor.is(Role.COORDINATOR, city.id()))
        .map(city -> new TrailPart(city, "/office/" + words + "/trail"));
  }

  /// What concerns a network, for its secretariat.
  Optional<TrailPart> ofNetwork(Actor actor, String slug) {
    return find(Scope.Kind.NETWORK, slug)
        .filter(network -> actor.is(Role.SECRETARIAT, network.id()))
        .map(network -> new TrailPart(network, "/secretariat/" + slug + "/trail"));
  }

  private Optional<Scope> find(Scope.Kind kind, String words) {
    return scopes.stream()
        .filter(each -> each.kind() == kind)
        .flatMap(each -> each.find(words).stream())
        .findFirst();
  }

  /// One page and one entry more, by which the caller knows whether there are further ones.
  @Transactional
  List<TrailEntry> list(Actor actor, TrailPart part, TrailFilter filter, @Nullable UUID before) {
    trail.recordHourly(actor, event(Event.Kind.TRAIL_READ, part));
    return store.list(part, filter, before, PAGE + 1);
  }

  /// Writes down that somebody takes the entries away, before the first of them leaves.
  @Transactional
  void recordExport(Actor actor, TrailPart part, TrailFilter filter, String format) {
    // what was looked for may be a name, and so can be erased
    var what = filter.isEmpty() ? null : filter.query();
    trail.record(actor, event(Event.Kind.EXPORTED, part).change(null, format).about(what));
  }

  /// Every entry, as they stood at one moment: first how many there are, then one after the other.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  void each(TrailPart part, TrailFilter filter, LongConsumer rows, Consumer<TrailEntry> work) {
    rows.accept(store.count(part, filter));
    store.each(part, filter, work);
  }

  private static Event event(Event.Kind kind, TrailPart part) {
    var event = new Event(kind, "trail", part.subject());
    var scope = part.scope();
    if (scope == null) {
      return event;
    }
    return scope.kind() == Scope.Kind.CITY ? event.ofCity(scope.id()) : event.ofNetwork(scope.id());
  }
}
