package org.weft.assessment.web;

import java.time.Instant;
import org.weft.assessment.delegation.SectionLink;
import org.weft.site.Page;

/// How the state of a section's link is told.
public final class LinkWords {
  private LinkWords() {}

  /// Such as: link opened 21 November, last used today at 14:02.
  public static String of(Page page, Moments moments, SectionLink link, Instant now) {
    var at = link.moments();
    var state = link.state(now);
    var when =
        switch (state) {
          case WITHDRAWN -> at.withdrawnAt();
          case ENDED -> at.endedAt();
          case EXPIRED -> at.expiresAt();
          case OPENED -> at.lastUsedAt();
          case SENT -> at.sentAt();
        };
    return page.say("delegation.state." + state, moments.of(when == null ? at.sentAt() : when));
  }
}
