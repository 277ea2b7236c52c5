package org.weft.practice;

import java.util.List;
import org.weft.site.Page;

/// A practice in a list.
///
/// @param place city and country, as far as the source names them
/// @param themes in the reader’s language
public record PracticeRow(
    String title, String url, String summary, String place, List<String> themes) {

  public PracticeRow {
    themes = List.copyOf(themes);
  }

  public static PracticeRow of(Page page, Practice practice) {
    return new PracticeRow(
        practice.title(),
        practice.address(),
        practice.summary(),
        place(page, practice),
        practice.themes().stream().map(theme -> theme(page, theme)).toList());
  }

  /// City and country in words; empty if the source names neither.
  public static String place(Page page, Practice practice) {
    if (practice.country().isEmpty()) {
      return practice.cityName();
    }
    var country = page.country(practice.country());
    return practice.cityName().isEmpty()
        ? country
        : page.say("practice.place", practice.cityName(), country);
  }

  /// A theme in the reader’s language; one that no bundle knows stays as it is.
  public static String theme(Page page, String theme) {
    var key = "practice.theme." + theme.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    return page.has(key) ? page.say(key) : theme;
  }
}
