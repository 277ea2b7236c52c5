package org.weft.report;

import java.util.List;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Fact;

/// How one score came about, in words.
///
/// @param path from the overall score down to what stands above this node
/// @param score as it is shown; `exact` with all its digits
/// @param state why there is a score, or why there is none
/// @param rules what was done, a sentence each
/// @param parts what it is made of; empty for a question
/// @param facts the answer and its points; empty for areas
public record Explained(
    String code,
    String title,
    String instance,
    List<Crumb> path,
    String score,
    String exact,
    String coverage,
    String state,
    List<String> rules,
    List<Part> parts,
    List<Fact> facts) {
  public Explained {
    path = List.copyOf(path);
    rules = List.copyOf(rules);
    parts = List.copyOf(parts);
    facts = List.copyOf(facts);
  }

  /// One child.
  ///
  /// @param role whether it took part, and why not
  /// @param share what it added to the score; a dash where the rule does not add up
  public record Part(
      String code,
      String title,
      String instance,
      String score,
      String weight,
      String share,
      String role,
      String address) {}
}
