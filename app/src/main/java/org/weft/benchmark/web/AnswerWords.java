package org.weft.benchmark.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;

/// A stored answer in words.
record AnswerWords(Page page, FrameworkVersion version, Item item) {
  String say(String raw) {
    return switch (raw) {
      case "" -> page.say("benchmark.answer.none");
      case Codes.UNKNOWN -> page.say("benchmark.answer.unknown");
      case Codes.NOT_APPLICABLE -> page.say("benchmark.answer.notApplicable");
      default -> given(raw);
    };
  }

  private String given(String raw) {
    return switch (item.kind()) {
      case Kind.YesNo _ -> page.say(raw.equals("yes") ? "benchmark.yes" : "benchmark.no");
      case Kind.Choice _ -> option(raw);
      case Kind.Choices _ ->
          raw.equals(Codes.NONE)
              ? page.say("benchmark.answer.nothing")
              : Arrays.stream(raw.split(";", -1))
                  .map(this::option)
                  .collect(Collectors.joining(page.say("benchmark.list.between")));
      case Kind.Numeric(_, _, _, var unit) ->
          number(raw) + (unit == null ? "" : " " + version.say(unit, page.language()));
      case Kind.Prose _, Kind.Day _, Kind.File _ -> raw;
    };
  }

  private String number(String raw) {
    var parsed = org.weft.scoring.answer.Decimals.parse(raw);
    return parsed.isPresent() ? page.number(parsed.getAsDouble(), 6) : raw;
  }

  String option(String code) {
    return item.kind().options().stream()
        .filter(o -> o.code().equals(code))
        .map(o -> version.say(o.label(), page.language()))
        .findFirst()
        .orElse(code);
  }
}
