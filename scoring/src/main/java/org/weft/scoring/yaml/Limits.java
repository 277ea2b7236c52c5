package org.weft.scoring.yaml;

/// How large a document may be.
///
/// @param bytes of the file
/// @param nodes after aliases are expanded
/// @param depth of lists and maps inside each other
public record Limits(int bytes, long nodes, int depth) {

  /// The limits of the framework format; the depth is ours and far above what twelve levels need.
  public static final Limits FRAMEWORK = new Limits(5 * 1024 * 1024, 2_000_000, 500);
}
