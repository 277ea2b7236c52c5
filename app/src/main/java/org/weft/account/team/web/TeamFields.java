package org.weft.account.team.web;

import java.util.List;
import org.weft.site.Page;
import org.weft.site.ui.Field;
import org.weft.site.ui.Problem;

/// The fields of a form about roles, each with what is wrong with it.
public record TeamFields(Page page, List<Problem> problems) {
  public TeamFields {
    problems = List.copyOf(problems);
  }

  /// The field of this name: its label is the text `team.field.` and the name.
  public Field of(String name) {
    var field = Field.of(name, page.say("team.field." + name));
    var hint = "team.field." + name + ".hint";
    return (page.has(hint) ? field.hint(page.say(hint)) : field).error(error(name));
  }

  /// The same with a hint of its own.
  public Field of(String name, String hint) {
    return of(name).hint(hint);
  }

  private String error(String name) {
    return problems.stream()
        .filter(p -> p.field().equals(name))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }

  /// The title of the page, which says first that something is wrong.
  public String title(String title) {
    return problems.isEmpty() ? title : page.say("site.error.prefix") + " " + title;
  }
}
