package org.weft.account;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// With what somebody signed in, as far as the browser tells, so that they know it again in a list.
///
/// @param browser such as firefox
/// @param system such as windows
record Device(String browser, String system) {
  private record Sign(String part, String word) {}

  /// In this order: most browsers also name those they descend from.
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("edg", "edge"),
          new Sign("opr/", "opera"),
          new Sign("samsungbrowser", "samsung"),
          new Sign("firefox", "firefox"),
          new Sign("fxios", "firefox"),
          new Sign("chrom", "chrome"),
          new Sign("crios", "chrome"),
          new Sign("safari", "safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iphone", "iphone"),
          new Sign("ipad", "ipad"),
          new Sign("android", "android"),
          new Sign("windows", "windows"),
          new Sign("cros", "chromeos"),
          new Sign("mac os", "macos"),
          new Sign("linux", "linux"));

  static Device of(@Nullable String agent) {
    var words = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
    return new Device(word(BROWSERS, words), word(SYSTEMS, words));
  }

  private static String word(List<Sign> signs, String agent) {
    return signs.stream()
        .filter(sign -> agent.contains(sign.part()))
        .map(Sign::word)
        .findFirst()
        .orElse("other");
  }
}
