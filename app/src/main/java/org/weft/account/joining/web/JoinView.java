package org.weft.account.joining.web;

import java.util.List;
import org.weft.account.team.web.TeamFields;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;

/// The page on which somebody asks to join a city.
///
/// @param told what there is to say instead of the form, or empty
/// @param signIn where somebody with an account signs in; empty for who has
public record JoinView(
    String url,
    String title,
    List<Crumb> crumbs,
    String told,
    String signIn,
    TeamFields fields,
    JoinForm form,
    List<Choice> wishes) {

  /// A request that waits for a decision.
  public record Decision(
      String url,
      String title,
      String lede,
      String sentence,
      List<Crumb> crumbs,
      TeamFields fields,
      List<Choice> roles,
      String organisation,
      String until,
      String latest,
      String reason) {}
}
