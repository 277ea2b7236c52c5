package org.weft.account.team.web;

import java.util.List;

/// What stands in somebody’s office: their roles, or what an administrator looks after, each with
/// where it leads.
///
/// @param id of the section on the page
public record OwnView(String id, String title, List<Row> rows) {

  /// A role or a place.
  ///
  /// @param url where it leads first
  /// @param links what else there is
  public record Row(String title, String what, String url, List<TeamView.Link> links) {}
}
