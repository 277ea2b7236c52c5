package org.weft.assessment.web.owner;

import java.util.List;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// The page on which somebody is asked to answer a section.
public record OwnerView(
    String url,
    String title,
    boolean illustrative,
    List<Crumb> crumbs,
    List<Problem> problems,
    List<Choice> choices,
    OwnerForm form) {

  /// What is wrong with a field; empty for nothing.
  public String error(String field) {
    return problems.stream()
        .filter(p -> p.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }
}
