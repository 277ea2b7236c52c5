package org.weft.demo;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weft.city.City;

/// The city that the demonstration's people work for, in the middle of its cycle.
@Component
class DemoLeeds {
  private final DemoPeople people;

  DemoLeeds(DemoPeople people) {
    this.people = people;
  }

  /// Cities that have not submitted yet this year, so that a visitor can.
  static boolean isInTheMiddle(City city) {
    return city.country().equals("GB")
        && (city.slug().equals("leeds") || city.slug().equals("kirklees"));
  }

  /// Makes the people and what they have done so far.
  @Transactional
  void make() {
    people.make();
  }
}
