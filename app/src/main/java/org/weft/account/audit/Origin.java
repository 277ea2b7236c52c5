package org.weft.account.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Where the request of this thread came from, shortened so that it names a network and no house.
@Component
class Origin {

  /// Such as 192.0.2.0/24 or 2001:db8:1::/48; null outside of a request.
  @Nullable String shortened() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes known
        ? shorten(known.getRequest().getRemoteAddr())
        : null;
  }

  static @Nullable String shorten(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return InetAddress.ofLiteral(address) instanceof Inet4Address
          ? "%d.%d.%d.0/24".formatted(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255)
          : groups(bytes);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String groups(byte[] bytes) {
    var hex = HexFormat.of();
    return "%s:%s:%s::/48"
        .formatted(
            hex.formatHex(bytes, 0, 2), hex.formatHex(bytes, 2, 4), hex.formatHex(bytes, 4, 6));
  }
}
