package org.weft.scoring.read;

import java.util.List;
import org.weft.scoring.model.Framework;

/// What reading a framework file gave.
public sealed interface Reading {

  /// The file is a framework.
  ///
  /// @param warnings what its author may want to look at, in the order of the file
  /// @param more how many further warnings are not listed
  record Read(Framework framework, List<Fault> warnings, int more) implements Reading {
    public Read {
      warnings = List.copyOf(warnings);
    }
  }

  /// The file is not a framework.
  ///
  /// @param faults in the order of the file, at most a thousand
  /// @param more how many further faults are not listed
  record Refused(List<Fault> faults, int more) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
