package org.weft.account.handover.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.account.team.web.Days;
import org.weft.account.team.web.GiveForm;
import org.weft.site.Cleaning;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// What a coordinator sends who leaves. Spring binds what is there; the rest is null until
/// [#cleaned].
///
/// @param to the id of a colleague, or `new`
/// @param confirm `yes` from the second page
public record HandoverForm(
    @Nullable String to,
    @Nullable String name,
    @Nullable String email,
    @Nullable String leaves,
    @Nullable String note,
    @Nullable String confirm) {
  static final String NEW = "new";
  static final HandoverForm EMPTY = new HandoverForm("", "", "", "", "", "");

  HandoverForm cleaned() {
    return new HandoverForm(
        name(to),
        name(name),
        name(email),
        name(leaves),
        note == null ? "" : Cleaning.text(note),
        name(confirm));
  }

  boolean isNew() {
    return NEW.equals(to);
  }

  List<Problem> problems(Page page, LocalDate today) {
    var problems = new ArrayList<Problem>();
    if (isNew()) {
      if (length(name) == 0 || length(name) > 200) {
        problems.add(new Problem("name", page.say("team.wrong.name")));
      }
      if (!GiveForm.isAddress(String.valueOf(email))) {
        problems.add(new Problem("email", page.say("team.wrong.email")));
      }
    } else if (!String.valueOf(to).matches("[0-9a-f-]{36}")) {
      problems.add(new Problem("to", page.say("team.wrong.to")));
    }
    if (Days.parse(String.valueOf(leaves)).filter(d -> !d.isBefore(today)).isEmpty()) {
      problems.add(new Problem("leaves", page.say("team.wrong.leaves")));
    }
    if (length(note) > 5000) {
      problems.add(new Problem("note", page.say("team.wrong.note")));
    }
    return problems;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static String name(@Nullable String text) {
    return text == null ? "" : Cleaning.name(text);
  }
}
