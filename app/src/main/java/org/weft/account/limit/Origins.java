package org.weft.account.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Who counts as one in a network.
final class Origins {
  private Origins() {}

  /// A whole IPv4 address; of IPv6 the first 64 bits, since whoever has one such address has them
  /// all.
  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
