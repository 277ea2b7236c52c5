package org.weft.account.team.web;

import java.util.List;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.PageNumbers;

/// The page of a team: who holds which role, who is invited, who asks to join.
///
/// @param said what was just done, or empty
/// @param add where a role is given; empty where the reader cannot
/// @param everywhere whether the rows are those of all teams, with a search
/// @param words what was searched for
public record TeamView(
    String title,
    String lede,
    List<Crumb> crumbs,
    String said,
    String add,
    boolean everywhere,
    String words,
    String address,
    List<Row> rows,
    PageNumbers pages,
    List<Waiting> invitations,
    List<Asking> asking,
    List<Link> links) {

  /// A grant.
  ///
  /// @param detail sections or organisation, or empty
  /// @param place the city or network, where rows of several stand together; else empty
  /// @param change where its term is changed; empty where the reader cannot
  /// @param end where it is ended; empty where the reader cannot
  /// @param sessions where the person's sessions are ended; empty where the reader cannot
  public record Row(
      String id,
      String name,
      String post,
      String email,
      boolean illustrative,
      String role,
      String detail,
      String place,
      String placeAddress,
      String from,
      String until,
      String giver,
      String change,
      String end,
      String sessions) {}

  /// An invitation that waits.
  ///
  /// @param again whether another letter can go out
  public record Waiting(
      String id, String name, String email, String role, String sent, boolean again) {}

  /// Somebody who asks to join.
  public record Asking(String id, String name, String what, String sentence, String url) {}

  /// Something else to do here.
  public record Link(String text, String url) {}
}
