package org.weft.operation;

import java.net.URI;
import java.util.List;

/// Lines that a feature wants printed once the server answers, such as the first administrator's
/// link; every bean of this type is asked.
public interface StartNotice {
  /// Lines to print now; none if there is nothing to say.
  ///
  /// @param home the address under which people reach this server, with a slash at the end
  List<String> lines(URI home);
}
