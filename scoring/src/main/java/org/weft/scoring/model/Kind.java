package org.weft.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an item asks for, and how the answer becomes points.
public sealed interface Kind {
  /// The word of the file format.
  String type();

  /// Whether an answer can ever give points.
  boolean scored();

  /// The options to choose from, in the order of the file; none for kinds without options.
  default List<Option> options() {
    return List.of();
  }

  record YesNo(double yes, double no) implements Kind {
    public static final YesNo DEFAULT = new YesNo(100, 0);

    public YesNo {
      Codes.finite(yes, "points");
      Codes.finite(no, "points");
    }

    @Override
    public String type() {
      return "yes-no";
    }

    @Override
    public boolean scored() {
      return true;
    }
  }

  /// One option.
  record Choice(List<Option> options) implements Kind {
    public Choice {
      options = checked(options, false);
    }

    @Override
    public String type() {
      return "choice";
    }

    @Override
    public boolean scored() {
      return options.stream().anyMatch(option -> option.points() != null);
    }
  }

  /// Any number of options.
  ///
  /// @param cap the most the ticked options give together; no limit, when null
  record Choices(List<Option> options, Ticks combine, @Nullable Double cap) implements Kind {
    public Choices {
      options = checked(options, true);
      if (cap != null) {
        Codes.finite(cap, "cap");
      }
    }

    @Override
    public String type() {
      return "choices";
    }

    @Override
    public boolean scored() {
      return options.stream().anyMatch(option -> option.points() != null);
    }
  }

  /// A decimal number within `min` and `max`; unscored without `score`.
  record Numeric(
      @Nullable NumberScore score, @Nullable Double min, @Nullable Double max, @Nullable Text unit)
      implements Kind {
    public Numeric {
      if (min != null && max != null && min > max) {
        throw new IllegalArgumentException("min must not exceed max");
      }
    }

    @Override
    public String type() {
      return "number";
    }

    @Override
    public boolean scored() {
      return score != null;
    }
  }

  /// Free text; unscored.
  record Prose() implements Kind {
    @Override
    public String type() {
      return "text";
    }

    @Override
    public boolean scored() {
      return false;
    }
  }

  /// A calendar date, `2026-11-21`; unscored.
  record Day() implements Kind {
    @Override
    public String type() {
      return "date";
    }

    @Override
    public boolean scored() {
      return false;
    }
  }

  /// A file; unscored.
  record File() implements Kind {
    @Override
    public String type() {
      return "file";
    }

    @Override
    public boolean scored() {
      return false;
    }
  }

  /// How the points of ticked options make one.
  enum Ticks {
    SUM("sum"),
    MEAN("mean"),
    MAX("max");

    private final String word;

    Ticks(String word) {
      this.word = word;
    }

    /// The word of the file format.
    public String word() {
      return word;
    }
  }

  private static List<Option> checked(List<Option> options, boolean several) {
    if (options.isEmpty()) {
      throw new IllegalArgumentException("a choice needs at least one option");
    }
    Codes.distinct(options.stream().map(Option::code).toList(), "option");
    for (var option : options) {
      if (!Codes.isOptionCode(option.code(), several)) {
        throw new IllegalArgumentException("'" + option.code() + "' cannot be an option's code");
      }
    }
    return List.copyOf(options);
  }
}
