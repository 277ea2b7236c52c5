package org.weft.benchmark;

import static org.weft.assessment.db.Tables.ASSESSMENTS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.weft.assessment.AssessmentId;
import org.weft.city.CityId;
import org.weft.network.NetworkId;

/// Large cities of which five have published 50 points, beside which others keep their results to
/// themselves; and what everybody reads of the group.
final class HiddenCycles {
  static final Group LARGE = new Group.OfFramework("large");

  final Cycles cycles;
  private final Comparing comparing;

  HiddenCycles(ApplicationContext context) {
    cycles = new Cycles(context);
    comparing = context.getBean(Comparing.class);
    for (int i = 0; i < 5; i++) {
      cycles.publish(city(), null, "2026", Visibility.PUBLIC, Cycles.all(50));
    }
  }

  /// A cycle that was submitted.
  record Kept(AssessmentId assessment, CityId city) {}

  /// What a group shows: of how many cities, and their mean.
  record Shown(int cities, double mean) {}

  CityId city() {
    return cycles.city("City", 300_000);
  }

  Kept hidden(double points) {
    return hidden(city(), "2026", points);
  }

  Kept hidden(CityId city, String period, double points) {
    return new Kept(cycles.submit(city, null, period, Cycles.all(points)), city);
  }

  Kept hidden(NetworkId network, Visibility visibility, double points) {
    var city = city();
    return new Kept(cycles.publish(city, network, "2026", visibility, Cycles.all(points)), city);
  }

  void correct(Kept kept, int revision, Map<String, String> answers) {
    cycles.revise(kept.assessment(), kept.city(), null, "2026", revision, answers);
  }

  void open(Kept kept, Visibility visibility) {
    cycles.open(kept.city(), kept.assessment(), visibility);
  }

  void delete(Kept... gone) {
    delete(cycles, Arrays.stream(gone).map(Kept::assessment).toList());
  }

  /// Removes assessments with all that belongs to them, in one statement.
  static void delete(Cycles cycles, List<AssessmentId> assessments) {
    cycles
        .sql
        .deleteFrom(ASSESSMENTS)
        .where(ASSESSMENTS.ID.in(assessments.stream().map(AssessmentId::value).toList()))
        .execute();
  }

  Shown shown() {
    return shown("overall", null);
  }

  Shown shown(String node, @Nullable String period) {
    var latest = Sample.latest(cycles.version.id(), LARGE);
    var figures = comparing.figures(period == null ? latest : latest.in(period));
    return figures
        .at(node)
        .map(s -> new Shown(s.count(), s.mean()))
        .orElse(new Shown(0, Double.NaN));
  }
}
