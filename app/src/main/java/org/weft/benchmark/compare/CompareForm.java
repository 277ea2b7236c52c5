package org.weft.benchmark.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weft.site.csv.CsvRow;

/// What the address of a comparison says, before anybody has looked at it.
record CompareForm(
    @Nullable String framework,
    @Nullable List<String> city,
    @Nullable String period,
    @Nullable String group,
    @Nullable String view,
    @Nullable String area,
    @Nullable String add) {
  private static final int LONGEST = 500;
  private static final Pattern PLACE = Pattern.compile("[a-z]{2}/[a-z0-9-]{1,120}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern GROUP =
      Pattern.compile("all|group:[A-Za-z0-9][A-Za-z0-9._-]{0,99}|network:[a-z0-9-]{1,120}");
  private static final Pattern PERIOD = Pattern.compile("[^\\p{Cntrl}]{1,40}");

  /// Something in an address that cannot be carried out.
  ///
  /// @param key the end of the key of its sentence
  /// @param word what it was, shortened
  record Wrong(String key, String word) {}

  /// The address as far as it makes sense, and what does not.
  record Read(CompareQuery query, List<Wrong> wrong) {}

  Read read() {
    var wrong = new ArrayList<Wrong>();
    var drawn = Picture.of(text(view));
    if (drawn.isEmpty() && !text(view).isEmpty()) {
      wrong.add(wrong("view", text(view)));
    }
    var typed = text(add);
    if (typed.length() > LONGEST) {
      wrong.add(wrong("add", typed));
    }
    var query =
        new CompareQuery(
            take("framework", text(framework), ID.asMatchPredicate(), wrong),
            places(wrong),
            take("period", text(period), PERIOD.asMatchPredicate(), wrong),
            take("group", text(group), GROUP.asMatchPredicate(), wrong),
            drawn.orElse(Picture.BARS),
            take("area", text(area), ID.asMatchPredicate(), wrong),
            typed.length() > LONGEST ? "" : typed);
    return new Read(query, List.copyOf(wrong));
  }

  private List<String> places(List<Wrong> wrong) {
    var places = new LinkedHashSet<String>();
    for (var word : city == null ? List.<String>of() : city) {
      if (PLACE.matcher(text(word)).matches()) {
        places.add(text(word));
      } else if (!text(word).isEmpty()) {
        wrong.add(wrong("city", text(word)));
      }
    }
    if (places.size() > CompareQuery.MOST) {
      wrong.add(new Wrong("many", Integer.toString(places.size())));
    }
    return places.stream().limit(CompareQuery.MOST).toList();
  }

  private static String take(String key, String value, Predicate<String> fits, List<Wrong> wrong) {
    if (value.isEmpty() || fits.test(value)) {
      return value;
    }
    wrong.add(wrong(key, value));
    return "";
  }

  private static Wrong wrong(String key, String word) {
    return new Wrong(key, CsvRow.shortened(word));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
