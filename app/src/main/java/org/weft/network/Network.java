package org.weft.network;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A network or project of cities.
///
/// @param slug unique and never changed
/// @param summary what it is, by language code; English is there if any is
/// @param homepage its own site, or null
/// @param complete whether our list of its cities is complete
/// @param listed where the list comes from and of when it is, by language code
/// @param cities how many cities are listed and matched, whatever their standing
public record Network(
    NetworkId id,
    String slug,
    String name,
    Map<String, String> summary,
    @Nullable String homepage,
    boolean complete,
    Map<String, String> listed,
    int cities) {

  public Network {
    summary = Map.copyOf(summary);
    listed = Map.copyOf(listed);
  }

  /// The address of its page.
  public String address() {
    return "/networks/" + slug;
  }

  /// What it is, in a language or else in English; empty if nothing is said.
  public String summary(Locale language) {
    return summary.getOrDefault(language.getLanguage(), summary.getOrDefault("en", ""));
  }

  /// Where the list comes from, in a language or else in English; empty if nothing is said.
  public String listed(Locale language) {
    return listed.getOrDefault(language.getLanguage(), listed.getOrDefault("en", ""));
  }
}
