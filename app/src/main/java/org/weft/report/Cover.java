package org.weft.report;

import java.util.List;
import org.weft.site.chart.Area;
import org.weft.site.ui.Fact;

/// What opens the report.
///
/// @param kicker the framework and what this is
/// @param areas what the mark is woven from
/// @param markTitle what a person hears of the mark
/// @param notes sentences that must be read first, such as that a newer revision exists
/// @param address where the report is
/// @param query what tells the revision and the group, beginning with a question mark; empty for
///   the current revision and the first group
public record Cover(
    String kicker,
    String city,
    String cityAddress,
    String period,
    String title,
    String lede,
    List<Area> areas,
    String markTitle,
    List<Fact> facts,
    List<String> notes,
    boolean illustrative,
    String address,
    String query) {
  public Cover {
    areas = List.copyOf(areas);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }
}
