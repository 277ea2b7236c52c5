package org.weft.scoring.read;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Kind;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// Checks what a condition names, once all codes of the file are known.
///
/// @param owner the area or item that bears the condition; null for levels and recommendations
/// @param results whether scores may be named, which only levels and recommendations may do
record References(Context context, Index.@Nullable Entry owner, boolean results) {

  void scoresAllowed(Spot key, String subject) {
    if (!results) {
      context.fault(
          key,
          () ->
              "A condition on %s may stand in levels and recommendations only: here scores are not known yet."
                  .formatted(subject.equals("area") ? "an area's score" : "a tag"));
    }
  }

  void item(Spot subject, String code, Fields fields) {
    context.later(() -> checkItem(subject, code, fields));
  }

  private void checkItem(Spot subject, String code, Fields fields) {
    var entry = context.index.find(code);
    if (entry == null) {
      context.fault(
          subject,
          () ->
              "There is no item “%s”.%s"
                  .formatted(
                      Excerpts.of(code), context.hint(code, () -> context.index.codes(false))));
    } else if (entry.area) {
      context.fault(
          subject,
          () ->
              "“%s” is an area. A condition of this kind names an item%s."
                  .formatted(code, results ? "; write “area:” for a score" : ""));
    } else {
      checkStanding(subject, entry);
      checkComparisons(fields, entry);
    }
  }

  /// Earlier in the file, and in the same repeated area if in one at all.
  private void checkStanding(Spot subject, Index.Entry item) {
    if (owner != null && item.at().compareTo(owner.at()) >= 0) {
      context.fault(
          subject,
          () ->
              "“%s” does not stand earlier in the file than “%s”, which has this condition. A condition may only look back."
                  .formatted(item.code, owner.code));
    }
    var around = item.repeatAround();
    if (around != null && (owner == null || owner.repeatAround() != around)) {
      context.fault(
          subject,
          () ->
              "“%s” stands in the repeated area “%s” and has an answer per instance; it cannot be named from outside."
                  .formatted(item.code, around.code));
    }
  }

  private void checkComparisons(Fields fields, Index.Entry item) {
    var kind = item.kind;
    if (kind == null) {
      return;
    }
    for (var bound : List.of("atLeast", "above", "atMost", "below")) {
      if (fields.has(bound) && !(kind instanceof Kind.Numeric)) {
        context.fault(
            fields.key(bound),
            "“%s” compares numbers, but “%s” is an item of type %s. Use “is”."
                .formatted(bound, item.code, kind.type()));
      }
    }
    fields.find("is").ifPresent(is -> checkValues(is, item, kind));
  }

  private void checkValues(Spot is, Index.Entry item, Kind kind) {
    if (is.node() instanceof Node.Scalar) {
      checkValue(is, item, kind);
    } else if (is.node() instanceof Node.Sequence) {
      Scalars.list(context, is).forEach(value -> checkValue(value, item, kind));
    }
  }

  private void checkValue(Spot spot, Index.Entry item, Kind kind) {
    if (!(spot.node() instanceof Node.Scalar(_, _, var value, _)) || value.isBlank()) {
      return;
    }
    if (value.equals(Codes.UNKNOWN) && item.unknown) {
      return;
    }
    if (kind instanceof Kind.Numeric) {
      if (Decimals.parse(value).isEmpty()) {
        context.fault(
            spot,
            () ->
                "“%s” is not a number, but “%s” is an item of type number."
                    .formatted(Excerpts.of(value), item.code));
      }
      return;
    }
    var words = item.words();
    if (!words.isEmpty() && !words.contains(value)) {
      context.fault(
          spot,
          () ->
              "“%s” is not an answer to “%s”.%s"
                  .formatted(Excerpts.of(value), item.code, offered(value, words)));
    }
  }

  private String offered(String value, Set<String> words) {
    var hint = context.hint(value, () -> List.copyOf(words));
    return hint.isEmpty() && words.size() <= 12
        ? " Answers are: " + String.join(", ", words) + "."
        : hint;
  }

  void area(Spot subject, String code) {
    context.later(() -> {
      if (!code.equals(Codes.OVERALL) && context.index.findComposite(code) == null) {
        Combined.checkArea(context, subject, code);
      }
    });
  }

  void tag(Spot subject, String tag) {
    context.later(() -> {
      if (!context.index.tags.contains(tag)) {
        context.fault(
            subject,
            () ->
                "No item bears the tag “%s”.%s"
                    .formatted(
                        Excerpts.of(tag),
                        context.hint(tag, () -> context.index.tags.stream().sorted().toList())));
      }
    });
  }
}
