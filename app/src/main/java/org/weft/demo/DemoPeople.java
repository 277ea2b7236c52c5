package org.weft.demo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.city.Cities;
import org.weft.network.Networks;

/// The invented people one can be in the demonstration.
@Component
class DemoPeople {
  /// The departments of Leeds by the areas they answer.
  static final Map<String, List<String>> AREAS =
      Map.of(
          "Anna Whitfield", List.of("commitment", "international"),
          "Joseph Adeyemi", List.of("education", "language"),
          "Carla Mistry", List.of("neighbourhoods", "public-space"),
          "Peter Hallam", List.of("public-services", "competence"),
          "Rukhsana Dar", List.of("business"),
          "Ellie Thwaite", List.of("cultural-life", "participation", "interaction"),
          "Martin Okoro", List.of("mediation", "anti-discrimination"),
          "Sam Lister", List.of("media"),
          "Dina Rahmani", List.of("newcomers"));

  private final People people;
  private final Cities cities;
  private final Networks networks;

  DemoPeople(People people, Cities cities, Networks networks) {
    this.people = people;
    this.cities = cities;
    this.networks = networks;
  }

  /// Makes the people with their grants.
  ///
  /// @return the person who stands for the officers of all other cities; nobody can be that person
  @Transactional
  PersonId make() {
    var leeds = cities.find("GB", "leeds").orElseThrow().id().value();
    var kirklees = cities.find("GB", "kirklees").orElseThrow().id().value();
    make("Anna Whitfield", "International Relations, Leeds", new Grant(Role.COORDINATOR, leeds));
    make("Joseph Adeyemi", "Children and Families, Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    make("Dina Rahmani", "Migration, Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    make("Carla Mistry", "Housing, Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    make("Tariq Hirst", "Cohesion, Kirklees", new Grant(Role.COORDINATOR, kirklees));
    networks
        .find("intercultural-cities")
        .ifPresent(n ->
            make(
                "Claire Morel",
                "Secretariat, Intercultural Cities",
                new Grant(Role.SECRETARIAT, n.id().value())));
    make("Noor Haddad", "Administrator of this site", new Grant(Role.ADMINISTRATOR, null));
    make("Peter Hallam", "Human Resources, Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    make("Rukhsana Dar", "Economy, Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    make("Ellie Thwaite", "Culture, Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    make("Martin Okoro", "Safer Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    make("Sam Lister", "Communications, Leeds", new Grant(Role.CONTRIBUTOR, leeds));
    return people.add("A city officer", "Illustrative answers", true);
  }

  private void make(String name, String post, Grant grant) {
    people.grant(people.add(name, post, true), grant);
  }
}
