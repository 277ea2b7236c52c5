package org.weft.assessment.web.link;

import org.weft.assessment.delegation.SectionLink;

/// A request came with a session whose link opens nothing any more.
final class LinkEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SectionLink link;

  LinkEnded(SectionLink link) {
    super("the link opens nothing any more", null, false, false);
    this.link = link;
  }

  SectionLink link() {
    return link;
  }
}
