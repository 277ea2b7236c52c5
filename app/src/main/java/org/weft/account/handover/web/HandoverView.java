package org.weft.account.handover.web;

import java.util.List;
import org.weft.account.team.web.TeamFields;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;

/// The page of a coordinator who leaves.
///
/// @param waiting who is invited and has not accepted yet, or empty
/// @param more how many lines are not shown, in words; empty for none
/// @param invitations where the invitations are
public record HandoverView(
    String url,
    String title,
    String lede,
    List<Crumb> crumbs,
    List<Line> lines,
    String more,
    String waiting,
    String invitations,
    TeamFields fields,
    HandoverForm form,
    List<Choice> people) {

  /// One thing that is open.
  ///
  /// @param due by when, in words, or empty
  public record Line(String title, String url, String due) {}

  /// Lines of one kind.
  public record Group(String id, String title, String what, List<Line> lines) {}

  /// A handover as the successor sees it.
  ///
  /// @param note what they should know, or empty
  public record Done(
      String title,
      String lede,
      List<Crumb> crumbs,
      String noteTitle,
      List<String> note,
      List<Group> groups) {}
}
