package org.weft.network;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.city.CityId;
import org.weft.site.NotFoundException;

/// Looks up networks and who belongs to them. Lists of cities are public facts with their source.
@Service
public class Networks {
  /// Cities on one page of a network.
  public static final int PAGE = 24;

  /// Rows on one page of those that wait.
  public static final int WAITING = 50;

  private final NetworkStore store;
  private final WaitingStore waiting;
  private final OverviewStore overview;

  Networks(NetworkStore store, WaitingStore waiting, OverviewStore overview) {
    this.store = store;
    this.waiting = waiting;
    this.overview = overview;
  }

  /// The network of an id.
  ///
  /// @throws NotFoundException if there is none
  public Network get(NetworkId id) {
    return store.find(id).orElseThrow(NotFoundException::new);
  }

  /// The network at an address.
  public Optional<Network> find(String slug) {
    return store.find(slug);
  }

  /// All networks, in the order they are shown; there are some dozens.
  public List<Network> list() {
    return store.list();
  }

  /// The networks in whose lists a city is.
  public List<Network> networksOf(CityId city) {
    return store.listOf(city);
  }

  /// What the sources say about a city, network by network; at most 200 rows.
  public List<Membership> membershipsOf(CityId city) {
    return store.memberships(city);
  }

  /// Whether a source says that a city is a member of a network.
  public boolean isMember(CityId city, NetworkId network) {
    return store.isMember(city, network);
  }

  /// One page of a network’s cities by name.
  ///
  /// @param page from 1; a page after the last one is empty
  public Members members(Actor actor, NetworkId network, MemberFilter filter, int page) {
    return store.members(network, filter, Math.max(1, page), PAGE);
  }

  /// Every city of a network in one statement, by name: for maps and groups; at most 2,000.
  public List<Member> listMembers(NetworkId network) {
    return store.members(network, MemberFilter.ALL, 1, 2000).list();
  }

  /// How many rows of a network’s list wait for a person.
  public int countWaiting(NetworkId network) {
    return waiting.count(network);
  }

  /// One page of the rows that wait for a person, the ambiguous ones first.
  public WaitingList listWaiting(Actor actor, NetworkId network, int page) {
    return waiting.list(network, Math.clamp(page, 1, 10_000), WAITING);
  }

  /// All networks together, in two statements.
  public Overview overview() {
    return overview.read();
  }
}
