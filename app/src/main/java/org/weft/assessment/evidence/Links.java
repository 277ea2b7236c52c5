package org.weft.assessment.evidence;

import java.net.URI;
import java.net.URISyntaxException;

/// Which addresses may stand beside an answer.
final class Links {
  private Links() {}

  /// Whether it is the address of a web page: http or https, with a host and without a password.
  static boolean isAcceptable(String link) {
    if (link.length() > Attaching.LONGEST_LINK) {
      return false;
    }
    try {
      var uri = new URI(link);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
