package org.weft.assessment.web.owner;

import java.util.List;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// The page on which somebody is asked to answer a section.
///
/// @param choices the people of the city; none for somebody who can pass the section on by a link
///   and no more
/// @param mailNeeded whether a new colleague needs a mail address
public record OwnerView(
    String url,
    String title,
    boolean illustrative,
    List<Crumb> crumbs,
    List<Problem> problems,
    List<Choice> choices,
    OwnerForm form,
    boolean mailNeeded,
    List<Link> links) {

  /// A link that the section was passed on by.
  ///
  /// @param state how it stands, in words
  /// @param withdrawal where it is withdrawn; empty if it opens nothing any more
  /// @param sending where it is sent again; empty if it cannot be
  public record Link(String name, String email, String state, String withdrawal, String sending) {}

  /// What is wrong with a field; empty for nothing.
  public String error(String field) {
    return problems.stream()
        .filter(p -> p.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }
}
