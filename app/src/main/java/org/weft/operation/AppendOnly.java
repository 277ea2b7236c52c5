package org.weft.operation;

import java.util.List;

/// Tables that only grow: the program's role may read them and add rows, and can neither change nor
/// remove any. Every bean of this type is asked when the tables have been brought to the newest
/// version.
public interface AppendOnly {
  /// Each with its schema, such as `account.trail`.
  List<String> tables();
}
