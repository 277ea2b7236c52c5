package org.weft.site;

import org.springframework.stereotype.Component;

/// Addresses of the style sheet, scripts and fonts.
@Component
public class Assets {
  /// The address of an asset, with its content hash so that browsers may keep it for ever.
  public String url(String name) {
    return "/assets/" + name;
  }
}
