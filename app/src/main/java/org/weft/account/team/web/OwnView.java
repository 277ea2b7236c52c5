package org.weft.account.team.web;

import java.util.List;

/// The roles of somebody in their own office, each with where it leads.
public record OwnView(String title, List<Row> rows) {

  /// A role.
  ///
  /// @param url where it leads first
  /// @param links what else there is
  public record Row(String title, String what, String url, List<TeamView.Link> links) {}
}
