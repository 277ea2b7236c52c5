package org.weft.account.joining.web;

import org.jspecify.annotations.Nullable;
import org.weft.site.Cleaning;

/// What a coordinator sends who decides. Spring binds what is there; the rest is null until
/// [#cleaned].
///
/// @param decision `refuse`, or anything else to accept
public record DecisionForm(
    @Nullable String decision,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String until,
    @Nullable String reason) {
  static final DecisionForm EMPTY = new DecisionForm("", "", "", "", "");

  DecisionForm cleaned() {
    return new DecisionForm(
        name(decision),
        name(role),
        name(organisation),
        name(until),
        reason == null ? "" : Cleaning.text(reason));
  }

  boolean isRefusal() {
    return "refuse".equals(decision);
  }

  private static String name(@Nullable String text) {
    return text == null ? "" : Cleaning.name(text);
  }
}
