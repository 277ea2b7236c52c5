package org.weft.scoring.answer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Refusal.Reason;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;

/// Checks answers to the items of one framework. Prepared once, then immutable and safe for several
/// threads.
public final class Intake {
  private record Entry(Item item, @Nullable String over, Map<String, Answer> usual) {}

  /// The most options that a refusal lists.
  private static final int MOST_LISTED = 12;

  private final Map<String, Entry> entries = new HashMap<>();

  public Intake(Framework framework) {
    for (var item : framework.tree().items()) {
      var repeat = framework.tree().repeatAround(item.code()).map(area -> area.repeat());
      var over = repeat.map(found -> found.over()).orElse(null);
      entries.put(item.code(), new Entry(item, over, usual(item)));
    }
  }

  /// Starts to collect one participant's answers for one period.
  public Gathering gathering() {
    return new Gathering(this);
  }

  /// Reads an answer to an item of this framework as files write it: an option's code, codes joined
  /// by `;`, a number, a date, a text, `none`, `unknown` or `n/a`. Empty = unanswered.
  public Reception accept(Item item, String raw) {
    var entry = entries.get(item.code());
    var usual = entry == null ? null : entry.usual().get(raw);
    return usual != null ? new Reception.Accepted(usual) : read(item, raw);
  }

  @Nullable Item item(String code) {
    var entry = entries.get(code);
    return entry == null ? null : entry.item();
  }

  @Nullable String over(String code) {
    var entry = entries.get(code);
    return entry == null ? null : entry.over();
  }

  /// The answers of one word, made once so that a million of them share them.
  private static Map<String, Answer> usual(Item item) {
    var usual = new HashMap<String, Answer>();
    var words = new ArrayList<>(List.of("", Codes.NOT_APPLICABLE, Codes.UNKNOWN, Codes.NONE));
    words.addAll(codes(item.kind()));
    for (var word : words) {
      if (read(item, word) instanceof Reception.Accepted(var answer)) {
        usual.put(word, answer);
      }
    }
    return Map.copyOf(usual);
  }

  private static List<String> codes(Kind kind) {
    return kind instanceof Kind.YesNo
        ? List.of("yes", "no")
        : kind.options().stream().map(Option::code).toList();
  }

  private static Reception read(Item item, String raw) {
    if (raw.isBlank()) {
      return accepted(Answer.UNANSWERED);
    }
    if (raw.equals(Codes.NOT_APPLICABLE)) {
      return item.answering().notApplicable()
          ? accepted(Answer.NOT_APPLICABLE)
          : refused(Reason.NOT_APPLICABLE_NOT_ALLOWED, item.code());
    }
    if (raw.equals(Codes.UNKNOWN)) {
      return item.answering().unknown()
          ? accepted(Answer.UNKNOWN)
          : refused(Reason.UNKNOWN_NOT_ALLOWED, item.code());
    }
    return switch (item.kind()) {
      case Kind.YesNo kind -> one(item, kind, raw);
      case Kind.Choice kind -> one(item, kind, raw);
      case Kind.Choices kind -> several(item, kind, raw);
      case Kind.Numeric kind -> number(item, kind, raw);
      case Kind.Day() -> date(item, raw);
      case Kind.Prose() -> accepted(new Answer.Words(raw));
      case Kind.File() -> accepted(new Answer.Words(raw));
    };
  }

  private static Reception one(Item item, Kind kind, String raw) {
    return codes(kind).contains(raw)
        ? accepted(new Answer.Chosen(raw, List.of(raw)))
        : notAnOption(item, kind, raw);
  }

  private static Reception several(Item item, Kind.Choices kind, String raw) {
    if (raw.equals(Codes.NONE)) {
      return accepted(new Answer.Chosen(raw, List.of()));
    }
    var ticked = List.of(raw.split(";", -1));
    var seen = new HashSet<String>();
    for (var code : ticked) {
      if (code.equals(Codes.NONE)) {
        return refused(Reason.NOT_ALONE, code, item.code());
      }
      var option = kind.options().stream().filter(one -> one.code().equals(code)).findFirst();
      if (option.isEmpty()) {
        return notAnOption(item, kind, code);
      }
      if (!seen.add(code)) {
        return refused(Reason.OPTION_TWICE, code, item.code());
      }
      if (option.get().exclusive() && ticked.size() > 1) {
        return refused(Reason.NOT_ALONE, code, item.code());
      }
    }
    return accepted(new Answer.Chosen(raw, ticked));
  }

  private static Reception number(Item item, Kind.Numeric kind, String raw) {
    var parsed = Decimals.parse(raw);
    if (parsed.isEmpty()) {
      return refused(Reason.NOT_A_NUMBER, raw, item.code());
    }
    var number = parsed.getAsDouble();
    if (kind.min() != null && number < kind.min()) {
      return refused(Reason.BELOW_MIN, raw.strip(), item.code(), Decimals.plain(kind.min()));
    }
    if (kind.max() != null && number > kind.max()) {
      return refused(Reason.ABOVE_MAX, raw.strip(), item.code(), Decimals.plain(kind.max()));
    }
    if (kind.score() instanceof NumberScore.Log && number <= 0) {
      return refused(Reason.NOT_ABOVE_ZERO, raw.strip(), item.code());
    }
    return accepted(new Answer.Quantity(raw.strip(), number));
  }

  private static Reception date(Item item, String raw) {
    try {
      return accepted(new Answer.Words(LocalDate.parse(raw.strip()).toString()));
    } catch (DateTimeParseException e) {
      return refused(Reason.NOT_A_DATE, raw, item.code());
    }
  }

  private static Reception notAnOption(Item item, Kind kind, String raw) {
    var codes = codes(kind);
    var options = String.join(", ", codes.subList(0, Math.min(codes.size(), MOST_LISTED)));
    if (codes.size() > MOST_LISTED) {
      options += " and " + (codes.size() - MOST_LISTED) + " more";
    }
    return refused(Reason.NOT_AN_OPTION, raw, item.code(), options);
  }

  private static Reception accepted(Answer answer) {
    return new Reception.Accepted(answer);
  }

  private static Reception refused(Reason reason, String... details) {
    return new Reception.Refused(Refusal.of(reason, details));
  }
}
