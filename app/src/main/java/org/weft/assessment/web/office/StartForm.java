package org.weft.assessment.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.site.Cleaning;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// What a coordinator sends to start a cycle. Spring binds what is there; the rest is null until
/// [#cleaned].
///
/// @param framework the id of a framework version
/// @param network the id of a network, or empty
public record StartForm(
    @Nullable String framework,
    @Nullable String network,
    @Nullable String period,
    @Nullable String due) {

  /// The same without blanks, nothing null.
  StartForm cleaned() {
    return new StartForm(clean(framework), clean(network), clean(period), clean(due));
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : Cleaning.name(text);
  }

  /// The page around the form.
  public record View(
      String url,
      String title,
      List<Crumb> crumbs,
      List<Problem> problems,
      List<Choice> frameworks,
      List<Choice> networks,
      StartForm form) {

    /// What is wrong with a field; empty for nothing.
    public String error(String field) {
      return problems.stream()
          .filter(p -> p.field().equals(field))
          .map(Problem::text)
          .findFirst()
          .orElse("");
    }
  }
}
