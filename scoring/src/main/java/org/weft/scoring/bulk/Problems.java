package org.weft.scoring.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weft.scoring.yaml.Excerpts;

/// What is wrong with the files, the first hundred of it.
public final class Problems {

  /// How many are listed; the rest is counted.
  public static final int LISTED = 100;

  private static final int LONGEST = 300;

  private final List<Problem> listed = new ArrayList<>();
  private int more;

  /// Something that is wrong in a file.
  ///
  /// @param line from 1; 0 where it is not about a line
  public record Problem(String file, long line, String reason) {
    /// One line for a terminal, `answers.csv, line 3: …`.
    @Override
    public String toString() {
      return line == 0 ? file + ": " + reason : file + ", line " + line + ": " + reason;
    }
  }

  void add(String file, long line, String reason) {
    if (listed.size() < LISTED) {
      listed.add(new Problem(file, line, Excerpts.of(reason, LONGEST)));
    } else {
      more++;
    }
  }

  public boolean isEmpty() {
    return listed.isEmpty();
  }

  /// At most a hundred, file by file in the order of their lines.
  public List<Problem> list() {
    var files = listed.stream().map(Problem::file).distinct().toList();
    return listed.stream()
        .sorted(
            Comparator.<Problem>comparingInt(it -> files.indexOf(it.file()))
                .thenComparingLong(Problem::line))
        .toList();
  }

  /// How many further ones are not listed.
  public int more() {
    return more;
  }
}
