package org.weft.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells who is reading; the account module answers, so that the layout need not know it.
public interface Visitors {
  Optional<Visitor> find(HttpServletRequest request);
}
