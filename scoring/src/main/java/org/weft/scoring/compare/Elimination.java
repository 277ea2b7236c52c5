package org.weft.scoring.compare;

/// Gauss and Jordan's elimination, for matrices that start with noughts and ones.
final class Elimination {
  private static final double ZERO = 1e-9;

  private Elimination() {}

  /// Brings the matrix to its reduced row echelon form. A unit vector lies in its row space exactly
  /// when it is one of the rows then.
  static void reduce(double[][] matrix) {
    var done = 0;
    var columns = matrix.length == 0 ? 0 : matrix[0].length;
    for (var column = 0; column < columns && done < matrix.length; column++) {
      var pivot = largest(matrix, done, column);
      if (Math.abs(matrix[pivot][column]) > ZERO) {
        var row = matrix[pivot];
        matrix[pivot] = matrix[done];
        matrix[done] = row;
        clear(matrix, done, column);
        done++;
      }
    }
  }

  private static int largest(double[][] matrix, int from, int column) {
    var largest = from;
    for (var row = from + 1; row < matrix.length; row++) {
      if (Math.abs(matrix[row][column]) > Math.abs(matrix[largest][column])) {
        largest = row;
      }
    }
    return largest;
  }

  private static void clear(double[][] matrix, int pivot, int column) {
    var by = matrix[pivot][column];
    for (var at = 0; at < matrix[pivot].length; at++) {
      matrix[pivot][at] /= by;
    }
    for (var row = 0; row < matrix.length; row++) {
      var factor = matrix[row][column];
      if (row != pivot && factor != 0) {
        for (var at = 0; at < matrix[row].length; at++) {
          matrix[row][at] -= factor * matrix[pivot][at];
        }
      }
    }
  }

  /// The column of the only entry of a row; -1 if it has none or several.
  static int only(double[] row) {
    var only = -1;
    for (var column = 0; column < row.length; column++) {
      if (Math.abs(row[column]) > ZERO) {
        if (only >= 0) {
          return -1;
        }
        only = column;
      }
    }
    return only;
  }
}
