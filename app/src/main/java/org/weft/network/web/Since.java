package org.weft.network.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weft.site.Page;

/// Says a date as exactly as its source does: a year, a month, a day, or not later than one.
final class Since {
  private static final Pattern DATE = Pattern.compile("(by )?(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

  private Since() {}

  /// In the reader’s language where the words are a plain date, else as the source has them.
  static String say(Page page, @Nullable String since) {
    if (since == null) {
      return page.say("network.since.unknown");
    }
    var date = DATE.matcher(since);
    if (!date.matches()) {
      return since;
    }
    var day = day(page, date.group(2), date.group(3), date.group(4));
    return date.group(1) == null ? day : page.say("network.since.by", day);
  }

  private static String day(Page page, String year, @Nullable String month, @Nullable String day) {
    if (month == null) {
      return year;
    }
    var when = YearMonth.of(Integer.parseInt(year), Math.clamp(Integer.parseInt(month), 1, 12));
    return day == null
        ? DateTimeFormatter.ofPattern("LLLL yyyy", page.around()).format(when)
        : page.date(when.atDay(Math.clamp(Integer.parseInt(day), 1, when.lengthOfMonth())));
  }
}
