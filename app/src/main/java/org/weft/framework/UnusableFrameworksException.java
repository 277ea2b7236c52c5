package org.weft.framework;

/// A framework file that the program was told to load cannot be used; the message says which and
/// why, a line for each fault.
public class UnusableFrameworksException extends RuntimeException {
  UnusableFrameworksException(String message) {
    super(message);
  }
}
