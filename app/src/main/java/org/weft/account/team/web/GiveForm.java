package org.weft.account.team.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.account.Grant;
import org.weft.account.Role;
import org.weft.site.Cleaning;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// What somebody sends who gives a role. Spring binds what is there; the rest is null until
/// [#cleaned].
///
/// @param who the id of somebody of the team, or `new`
/// @param place the city or network, where the page is not one team's
/// @param reach which sections a contributor answers: `asked`, `all` or `named`
public record GiveForm(
    @Nullable String who,
    @Nullable String name,
    @Nullable String email,
    @Nullable String post,
    @Nullable String role,
    @Nullable String place,
    @Nullable String organisation,
    @Nullable String reach,
    @Nullable List<String> sections,
    @Nullable String from,
    @Nullable String until) {
  static final String NEW = "new";
  static final GiveForm EMPTY =
      new GiveForm(NEW, "", "", "", "", "", "", "asked", List.of(), "", "");

  /// The same without blanks and invisible characters, nothing null.
  GiveForm cleaned() {
    return new GiveForm(
        who == null || who.isBlank() ? NEW : who.strip(),
        clean(name),
        clean(email),
        clean(post),
        clean(role),
        clean(place),
        clean(organisation),
        clean(reach),
        sections == null ? List.of() : sections.stream().limit(200).toList(),
        clean(from),
        clean(until));
  }

  boolean isNew() {
    return NEW.equals(who);
  }

  /// The role that was chosen, if there is such a role.
  Optional<Role> chosen() {
    return java.util.Arrays.stream(Role.values()).filter(r -> r.word().equals(role)).findFirst();
  }

  /// What is chosen of the sections, in the order of the form.
  Set<String> opened() {
    return switch (String.valueOf(reach)) {
      case "all" -> Grant.ALL;
      case "named" -> new LinkedHashSet<>(sections == null ? List.of() : sections);
      default -> Set.of();
    };
  }

  /// What is wrong with the form by itself.
  ///
  /// @param known the codes of the sections there are
  List<Problem> problems(Page page, Set<String> known) {
    var problems = new ArrayList<Problem>();
    if (isNew()) {
      if (length(name) == 0 || length(name) > 200) {
        problems.add(new Problem("name", page.say("team.wrong.name")));
      }
      if (!isAddress(String.valueOf(email))) {
        problems.add(new Problem("email", page.say("team.wrong.email")));
      }
      if (length(post) > 200) {
        problems.add(new Problem("post", page.say("team.wrong.post")));
      }
    }
    var wanted = chosen().orElse(null);
    if (wanted == null) {
      problems.add(new Problem("role", page.say("team.wrong.role")));
    }
    if (wanted == Role.PARTNER && (length(organisation) == 0 || length(organisation) > 200)) {
      problems.add(new Problem("organisation", page.say("team.wrong.organisation")));
    }
    if (wanted == Role.CONTRIBUTOR && "named".equals(reach)) {
      if (opened().isEmpty() || !known.containsAll(opened())) {
        problems.add(new Problem("reach", page.say("team.wrong.sections")));
      }
    }
    problems.addAll(days(page));
    return problems;
  }

  List<Problem> days(Page page) {
    var problems = new ArrayList<Problem>();
    if (length(from) > 0 && Days.parse(String.valueOf(from)).isEmpty()) {
      problems.add(new Problem("from", page.say("team.wrong.day")));
    }
    if (length(until) > 0 && Days.parse(String.valueOf(until)).isEmpty()) {
      problems.add(new Problem("until", page.say("team.wrong.day")));
    }
    return problems;
  }

  /// One mailbox and nothing that could end a line of a letter's head.
  public static boolean isAddress(String text) {
    return text.length() <= 254
        && text.matches(
            "[^@\\s<>,;:\"()\\[\\]\\\\]+@[^@\\s<>,;:\"()\\[\\]\\\\]+\\.[^@\\s<>,;:\"()\\[\\]\\\\.]+");
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : Cleaning.name(text);
  }
}
