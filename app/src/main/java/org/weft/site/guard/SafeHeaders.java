package org.weft.site.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The headers that every answer carries, whoever wrote it: a page, a file, a refusal of the
/// security filters, or the web server itself that could not read the request.
public final class SafeHeaders {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'"
          + " data:; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
          + " frame-ancestors 'none'";

  /// Nothing of a device is used, so that no injected script could ask for it.
  private static final String FEATURES =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(),"
          + " xr-spatial-tracking=()";

  private SafeHeaders() {}

  /// Names and values.
  ///
  /// @param secure whether the installation is reached over TLS ([org.weft.site.Site#secure])
  public static Map<String, String> of(boolean secure) {
    SequencedMap<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Security-Policy", secure ? POLICY + "; upgrade-insecure-requests" : POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Permissions-Policy", FEATURES);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("X-Permitted-Cross-Domain-Policies", "none");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    return headers;
  }
}
