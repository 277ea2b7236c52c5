package org.weft.notice;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where mail is handed over (`WEFT_MAIL_…`).
///
/// @param host of the SMTP server; without one, letters wait on a page for the administrator
/// @param port 587 by default, 465 with `tls`, 25 with `none`
/// @param user empty if the server asks for none
/// @param from the sender's address
/// @param tls `starttls` (refused without it), `tls` from the first byte, or `none`
@ConfigurationProperties("weft.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("0") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("starttls") Tls tls) {

  /// How the way to the server is kept private.
  enum Tls {
    STARTTLS(587),
    TLS(465),
    NONE(25);

    private final int port;

    Tls(int port) {
      this.port = port;
    }
  }

  MailSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "WEFT_MAIL_PORT cannot be used: “%d” is not a port, from 1 to 65535".formatted(port));
    }
    port = port == 0 ? tls.port : port;
    if (!host.isBlank() && !from.contains("@")) {
      throw new IllegalArgumentException(
          "WEFT_MAIL_FROM is needed beside WEFT_MAIL_HOST: the address that mail comes from");
    }
  }

  boolean chosen() {
    return !host.isBlank();
  }

  /// Without the password.
  @Override
  public String toString() {
    return "mail by %s:%d %s".formatted(host, port, tls.name().toLowerCase(Locale.ROOT));
  }
}
