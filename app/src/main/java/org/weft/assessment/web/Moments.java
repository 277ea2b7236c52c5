package org.weft.assessment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.weft.site.Page;

/// Says when something was done, as people do: the hour for today, the day for earlier.
public final class Moments {
  private final Page page;
  private final LocalDate today;

  public Moments(Page page, Clock clock) {
    this.page = page;
    this.today = LocalDate.ofInstant(clock.instant(), page.zone());
  }

  public LocalDate today() {
    return today;
  }

  /// A day in a list, such as 4 Dec; with the year if it is another one than now.
  public String brief(LocalDate day) {
    var pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM uuuu";
    return apart(DateTimeFormatter.ofPattern(pattern, page.around()).format(day));
  }

  /// Such as 14:02, or yesterday 14:02, or 18 November 2026.
  public String of(Instant instant) {
    var day = LocalDate.ofInstant(instant, page.zone());
    if (day.equals(today)) {
      return apart(page.time(instant));
    }
    return day.equals(today.minusDays(1))
        ? page.say("assessment.yesterday", apart(page.time(instant)))
        : apart(page.date(instant));
  }

  /// Day and hour, for the chronology.
  public String exactly(Instant instant) {
    var day = LocalDate.ofInstant(instant, page.zone());
    var key = day.equals(today) ? "assessment.today" : "assessment.yesterday";
    return day.isBefore(today.minusDays(1))
        ? apart(page.date(instant)) + " " + apart(page.time(instant))
        : page.say(key, apart(page.time(instant)));
  }

  /// Figures stand apart from the run of right-to-left text.
  private String apart(String text) {
    return page.direction().equals("rtl") ? "\u2068" + text + "\u2069" : text;
  }
}
