package org.weft.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private static final String OFFICER = "A city officer";

  private final People people;
  private final Cities cities;
  private final Networks networks;

  DemoPeople(People people, Cities cities, Networks networks) {
    this.people = people;
    this.cities = cities;
    this.networks = networks;
  }

  /// The people that the other steps need.
  ///
  /// @param coordinator of Leeds
  /// @param neighbour coordinator of Kirklees
  /// @param staff of Leeds, by name
  record Cast(PersonId coordinator, PersonId neighbour, Map<String, PersonId> staff) {}

  /// The person who stands for the officers of all other cities; nobody can be that person.
  @Transactional
  PersonId officer() {
    return people
        .findIllustrative(OFFICER)
        .orElseGet(() -> people.add(OFFICER, "Illustrative answers", true));
  }

  /// Makes the people with their grants.
  @Transactional
  Cast make() {
    var leeds = cities.find("GB", "leeds").orElseThrow().id().value();
    var kirklees = cities.find("GB", "kirklees").orElseThrow().id().value();
    var staff = new LinkedHashMap<String, PersonId>();
    var anna =
        make(
            "Anna Whitfield", "International Relations, Leeds", new Grant(Role.COORDINATOR, leeds));
    staff.put("Anna Whitfield", anna);
    staff.put(
        "Joseph Adeyemi",
        make("Joseph Adeyemi", "Children and Families, Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    staff.put(
        "Dina Rahmani",
        make("Dina Rahmani", "Migration, Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    staff.put(
        "Carla Mistry", make("Carla Mistry", "Housing, Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    var tariq = make("Tariq Hirst", "Cohesion, Kirklees", new Grant(Role.COORDINATOR, kirklees));
    networks
        .find("intercultural-cities")
        .ifPresent(n ->
            make(
                "Claire Morel",
                "Secretariat, Intercultural Cities",
                new Grant(Role.SECRETARIAT, n.id().value())));
    make("Noor Haddad", "Administrator of this site", new Grant(Role.ADMINISTRATOR, null));
    staff.put(
        "Peter Hallam",
        make("Peter Hallam", "Human Resources, Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    staff.put(
        "Rukhsana Dar", make("Rukhsana Dar", "Economy, Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    staff.put(
        "Ellie Thwaite",
        make("Ellie Thwaite", "Culture, Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    staff.put(
        "Martin Okoro", make("Martin Okoro", "Safer Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    staff.put(
        "Sam Lister",
        make("Sam Lister", "Communications, Leeds", new Grant(Role.CONTRIBUTOR, leeds)));
    makeOthers(leeds);
    return new Cast(anna, tariq, staff);
  }

  /// One for each of the roles that nobody above has, so that every one can be tried.
  private void makeOthers(UUID leeds) {
    networks
        .find("intercultural-cities")
        .ifPresent(n ->
            make(
                "Rui Carvalho",
                "Reviewer, Intercultural Cities",
                new Grant(Role.REVIEWER, n.id().value())));
    make("Grace Oyelaran", "Mayor’s office, Leeds", new Grant(Role.OBSERVER, leeds));
    make(
        "Helen Marsh",
        "University of Leeds",
        new Grant(Role.PARTNER, people.organisation(leeds, "University of Leeds")));
    make("Yusuf Khan", "Resident, Leeds", new Grant(Role.RESIDENT, leeds));
  }

  private PersonId make(String name, String post, Grant grant) {
    var person = people.add(name, post, true);
    people.grant(person, grant);
    return person;
  }
}
