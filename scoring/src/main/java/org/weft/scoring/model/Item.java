package org.weft.scoring.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question.
///
/// @param round of the item's score, before its area sees it
/// @param tags words by which levels and recommendations find items
public record Item(
    String code,
    Text ask,
    @Nullable Text help,
    Kind kind,
    Weight weight,
    @Nullable Condition when,
    @Nullable Rounding round,
    List<String> tags,
    Answering answering)
    implements Node {

  public Item {
    Codes.check(code);
    tags = List.copyOf(tags);
  }

  /// A plain question of weight 1.
  public static Item of(String code, Text ask, Kind kind) {
    return new Item(code, ask, null, kind, Weight.ONE, null, null, List.of(), Answering.DEFAULT);
  }

  public Item with(Weight other) {
    return new Item(code, ask, help, kind, other, when, round, tags, answering);
  }

  public Item with(Answering other) {
    return new Item(code, ask, help, kind, weight, when, round, tags, other);
  }

  public Item with(@Nullable Rounding other) {
    return new Item(code, ask, help, kind, weight, when, other, tags, answering);
  }

  public Item when(@Nullable Condition other) {
    return new Item(code, ask, help, kind, weight, other, round, tags, answering);
  }

  public Item tagged(String... others) {
    return new Item(code, ask, help, kind, weight, when, round, List.of(others), answering);
  }

  /// What the person who answers must and may do. Nothing of it changes a score.
  ///
  /// @param required for submitting
  /// @param notApplicable `n/a` is allowed
  /// @param unknown `unknown` is allowed
  public record Answering(
      boolean required, boolean notApplicable, boolean unknown, Evidence evidence) {
    public static final Answering DEFAULT = new Answering(false, false, false, Evidence.NONE);
  }

  /// Whether evidence is asked for beside the answer.
  public enum Evidence {
    NONE("none"),
    OPTIONAL("optional"),
    REQUIRED("required");

    private final String word;

    Evidence(String word) {
      this.word = word;
    }

    /// The word of the file format.
    public String word() {
      return word;
    }
  }
}
