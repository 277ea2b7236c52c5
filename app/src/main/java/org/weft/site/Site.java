package org.weft.site;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// What is true of this installation for every page.
@Component
public class Site {
  private final boolean demo;
  private final ZoneId zone;
  private final URI address;
  private final boolean secure;
  private final Assets assets;

  Site(
      @Value("${weft.demo:false}") boolean demo,
      @Value("${weft.zone:Europe/London}") ZoneId zone,
      @Value("${weft.url:http://localhost:${server.port:8080}}") URI address,
      @Value("${weft.secure:false}") boolean secure,
      Assets assets) {
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
      throw new IllegalArgumentException(
          "WEFT_URL cannot be used: “%s” is not an address with http or https, such as https://weft.example.org"
              .formatted(address));
    }
    this.demo = demo;
    this.zone = zone;
    this.address = address;
    this.secure = secure || "https".equalsIgnoreCase(address.getScheme());
    this.assets = assets;
  }

  /// Whether illustrative people can be chosen to sign in.
  public boolean demo() {
    return demo;
  }

  /// The time zone of dates and times on pages.
  public ZoneId zone() {
    return zone;
  }

  /// Where the installation is reached, without a slash at the end (`WEFT_URL`). Links that leave
  /// the program are made of it, never of what a request says of its host.
  public URI address() {
    return URI.create(address.toString().replaceFirst("/+$", ""));
  }

  /// Whether the installation is reached over TLS: `WEFT_URL` begins with https, or `WEFT_SECURE`
  /// says so.
  public boolean secure() {
    return secure;
  }

  Assets assets() {
    return assets;
  }

  /// The clock of the whole program; tests set their own.
  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }
}
