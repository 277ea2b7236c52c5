package org.weft.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Finds the assessments an actor may know of.
@Service
public class Assessments {
  /// Assessments on one page of a network's list.
  public static final int PAGE = 25;

  private static final Set<Role> CITY =
      EnumSet.of(Role.COORDINATOR, Role.CONTRIBUTOR, Role.OBSERVER);

  private final AssessmentStore store;

  Assessments(AssessmentStore store) {
    this.store = store;
  }

  /// The assessment, for the city's people at any time and for the network's office too; not for
  /// those who came by the link of one section.
  public Optional<Assessment> find(Actor actor, AssessmentId id) {
    return store
        .find(id)
        .filter(a -> Reach.of(actor, a) != Reach.NOTHING && actor.delegation() == null);
  }

  /// The assessment, for those who may read this section of its drafts.
  public Optional<Assessment> find(Actor actor, AssessmentId id, String section) {
    return store.find(id).filter(a -> Reach.of(actor, a, section).isOfSection());
  }

  /// What the actor may see and do in an assessment.
  public Reach reach(Actor actor, Assessment assessment) {
    return Reach.of(actor, assessment);
  }

  /// The assessments of the cities the actor works for or looks on for, latest period first; at
  /// most 200.
  public List<Assessment> listOfCities(Actor actor) {
    var cities = citiesOf(actor);
    return cities.isEmpty() ? List.of() : store.listOfCities(cities);
  }

  /// One page of the assessments for a network, for its office only.
  ///
  /// @param page from 1
  public List<Assessment> listOfNetwork(Actor actor, NetworkId network, int page) {
    return actor.is(Role.SECRETARIAT, network.value())
        ? store.listOfNetwork(network, (Math.max(1, page) - 1) * PAGE, PAGE)
        : List.of();
  }

  /// How many assessments there are for a network, for its office; for its reviewers those that
  /// were submitted; 0 for everybody else.
  public int countOfNetwork(Actor actor, NetworkId network) {
    if (actor.is(Role.SECRETARIAT, network.value())) {
      return store.countOfNetwork(network, 0);
    }
    return actor.is(Role.REVIEWER, network.value()) ? store.countOfNetwork(network, 1) : 0;
  }

  /// The cities the actor works for or looks on for.
  public static List<CityId> citiesOf(Actor actor) {
    return actor.grants().stream()
        .filter(g -> CITY.contains(g.role()))
        .flatMap(g -> Optional.ofNullable(g.scope()).stream())
        .distinct()
        .map(CityId::new)
        .toList();
  }

  /// The networks whose office the actor is, or whose reviewer.
  public static List<NetworkId> networksOf(Actor actor) {
    return actor.grants().stream()
        .filter(g -> g.role() == Role.SECRETARIAT || g.role() == Role.REVIEWER)
        .flatMap(g -> Optional.ofNullable(g.scope()).stream())
        .distinct()
        .map(NetworkId::new)
        .toList();
  }
}
