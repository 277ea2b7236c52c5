package org.weft.assessment.workbook;

/// Why a whole file cannot be read back; each has a sentence in the bundles.
public enum Refusal {
  /// Nothing was chosen, or it is empty.
  EMPTY,
  /// It is larger than a questionnaire can be.
  TOO_LARGE,
  /// No XLSX file: perhaps XLS, ODS, CSV, or one with a password.
  NOT_A_WORKBOOK,
  /// It unpacks to far more than a questionnaire holds.
  BOMB,
  /// It has parts that no questionnaire has: entities, macros.
  DANGEROUS,
  /// The virus scanner found something.
  INFECTED,
  /// The virus scanner cannot be asked now.
  NOT_SCANNED,
  /// A workbook, but none that was downloaded here.
  NOT_OURS,
  /// Downloaded from another assessment.
  OTHER_ASSESSMENT,
  /// Downloaded for another framework or version.
  OTHER_FRAMEWORK,
  /// The hidden column of keys was changed.
  KEYS_CHANGED,
  /// The assessment was submitted meanwhile.
  CLOSED
}
