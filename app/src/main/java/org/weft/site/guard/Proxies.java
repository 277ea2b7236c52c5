package org.weft.site.guard;

import java.net.InetAddress;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The reverse proxies whose word is taken, as an operator lists them (`WEFT_PROXIES`).
final class Proxies {
  private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private Proxies() {}

  /// The same list with the length of each range, which the web server would otherwise read as a
  /// pattern: two addresses would be one that no address fits.
  ///
  /// @param setting addresses and ranges such as 10.1.2.3 or 10.1.2.0/24, with commas or spaces
  /// @throws IllegalArgumentException if one of them is neither
  static String ranges(String setting) {
    return Pattern.compile("[,\\s]+")
        .splitAsStream(setting.strip())
        .filter(each -> !each.isEmpty())
        .map(Proxies::range)
        .collect(Collectors.joining(","));
  }

  private static String range(String each) {
    var parts = each.split("/", 2);
    var bits = bits(parts[0]);
    if (bits == 0
        || (parts.length == 2
            && !(parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits))) {
      throw new IllegalArgumentException(
          "WEFT_PROXIES cannot be used: “%s” is not an address or a range, such as 10.1.2.3 or 10.1.2.0/24"
              .formatted(each));
    }
    return parts.length == 2 ? each : each + "/" + bits;
  }

  /// How many an address has; none where it is no address. Names are not looked up.
  private static int bits(String address) {
    if (!FOUR.matcher(address).matches() && !SIX.matcher(address).matches()) {
      return 0;
    }
    try {
      return InetAddress.ofLiteral(address).getAddress().length * 8;
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }
}
