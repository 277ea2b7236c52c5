package org.weft.account.joining.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weft.account.joining.Joining;
import org.weft.account.joining.Newcomer;
import org.weft.account.team.web.GiveForm;
import org.weft.site.Cleaning;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// What somebody sends who asks to join. Spring binds what is there; the rest is null until
/// [#cleaned].
public record JoinForm(
    @Nullable String wish,
    @Nullable String name,
    @Nullable String email,
    @Nullable String sentence) {
  static final JoinForm EMPTY = new JoinForm("team", "", "", "");

  JoinForm cleaned() {
    return new JoinForm(
        Joining.Wish.RESIDENT.word().equals(wish)
            ? Joining.Wish.RESIDENT.word()
            : Joining.Wish.TEAM.word(),
        name == null ? "" : Cleaning.name(name),
        email == null ? "" : Cleaning.name(email),
        sentence == null ? "" : Cleaning.text(sentence));
  }

  /// @param known whether somebody is signed in, whose name and address are known
  List<Problem> problems(Page page, boolean known) {
    var problems = new ArrayList<Problem>();
    var called = String.valueOf(name);
    if (!known && (called.isEmpty() || called.length() > 200)) {
      problems.add(new Problem("name", page.say("team.wrong.name")));
    }
    if (!known && !GiveForm.isAddress(String.valueOf(email))) {
      problems.add(new Problem("email", page.say("team.wrong.email")));
    }
    var why = String.valueOf(sentence);
    if (why.isEmpty() || why.length() > 500) {
      problems.add(new Problem("sentence", page.say("team.wrong.sentence")));
    }
    return problems;
  }

  Newcomer newcomer(Locale language) {
    return new Newcomer(
        String.valueOf(name),
        String.valueOf(email),
        Joining.Wish.valueOf(String.valueOf(wish).toUpperCase(Locale.ROOT)),
        String.valueOf(sentence),
        language);
  }
}
