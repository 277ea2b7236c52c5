package org.weft.account.audit;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did, as the trail keeps it.
///
/// @param subject what kind of thing it was done to, such as assessment
/// @param id which one, as in addresses; at most 200 characters
/// @param city the city that may read the entry, or null
/// @param network the network that may read it, or null
/// @param before what stood before, or null; nothing personal
/// @param after what stands now, or null; nothing personal
/// @param personal names and mail addresses that belong to the entry, which can be erased; or null
/// @param concerns the cities and networks that may read it, where it is about several
public record Event(
    Kind kind,
    String subject,
    String id,
    @Nullable UUID city,
    @Nullable UUID network,
    @Nullable String before,
    @Nullable String after,
    @Nullable String personal,
    List<Concern> concerns) {
  public Event {
    concerns = List.copyOf(concerns);
  }

  /// A city, and the network for which what it is about was made.
  public record Concern(UUID city, @Nullable UUID network) {}

  public Event(Kind kind, String subject, Object id) {
    this(kind, subject, id.toString(), null, null, null, null, null, List.of());
  }

  /// The same, readable by those responsible for a city.
  public Event ofCity(@Nullable UUID of) {
    return new Event(kind, subject, id, of, network, before, after, personal, concerns);
  }

  /// The same, readable by those responsible for a network.
  public Event ofNetwork(@Nullable UUID of) {
    return new Event(kind, subject, id, city, of, before, after, personal, concerns);
  }

  /// The same with what stood before and stands now.
  public Event change(@Nullable String from, @Nullable String to) {
    return new Event(kind, subject, id, city, network, from, to, personal, concerns);
  }

  /// The same with names or mail addresses.
  public Event about(@Nullable String names) {
    return new Event(kind, subject, id, city, network, before, after, names, concerns);
  }

  /// The same, readable by those responsible for each of these.
  public Event concerning(List<Concern> of) {
    var cities = of.stream().map(Concern::city).distinct().toList();
    var networks = of.stream().map(Concern::network).distinct().toList();
    return new Event(
        kind,
        subject,
        id,
        cities.size() == 1 ? cities.getFirst() : null,
        networks.size() == 1 ? networks.getFirst() : null,
        before,
        after,
        personal,
        of.size() == 1 ? List.of() : of);
  }

  /// What is kept in the trail.
  public enum Kind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    GRANT_GIVEN,
    GRANT_ENDED,
    INVITED,
    INVITATION_ACCEPTED,
    INVITATION_WITHDRAWN,
    JOINING_ASKED,
    JOINING_DECIDED,
    HANDED_OVER,
    OFFICE_FILLED,
    OFFICE_LEFT,
    SECTION_DELEGATED,
    DELEGATION_WITHDRAWN,
    DELEGATION_OPENED,
    RESULT_VIEWED,
    EXPORTED,
    PUBLISHED,
    WITHDRAWN,
    DECIDED,
    ANSWERED,
    CYCLE_CHANGED,
    DATA_DOWNLOADED,
    ERASED,
    TRAIL_READ,
    SETTING_CHANGED;

    /// As in the database, in addresses and in the keys of texts.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such kind
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
