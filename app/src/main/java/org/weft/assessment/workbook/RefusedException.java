package org.weft.assessment.workbook;

/// Carries a [Refusal] out of the depths of reading a file; never leaves this package.
final class RefusedException extends RuntimeException {
  private final Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
