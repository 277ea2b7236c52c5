package org.weft.assessment.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Text;
import org.weft.site.Page;

/// The words of a framework and of answers to it, in the reader's language or the framework's.
public final class Labels {
  private static final int LONGEST = 110;

  private final Page page;
  private final Framework framework;

  public Labels(Page page, FrameworkVersion framework) {
    this(page, framework.model());
  }

  public Labels(Page page, Framework framework) {
    this.page = page;
    this.framework = framework;
  }

  public String say(@Nullable Text text) {
    return text == null ? "" : text.in(page.language(), framework.about().language());
  }

  /// The same, cut between two words where it is long, for lists.
  public String brief(@Nullable Text text) {
    var said = say(text);
    if (said.length() <= LONGEST) {
      return said;
    }
    var end = said.lastIndexOf(' ', LONGEST);
    return said.substring(0, end < 1 ? LONGEST : end) + "…";
  }

  /// The language of [#say] where it is not that of the texts around, for readers that speak.
  public @Nullable String language(Text text) {
    var language = text.languageFor(page.language(), framework.about().language());
    return language.equals(page.around().getLanguage()) ? null : language;
  }

  public String title() {
    return say(framework.about().title());
  }

  /// The code of a question, in a repeated area with what it was answered for: by the name that the
  /// city typed, or by its number where there is no name to show.
  ///
  /// @param name of the instance; null where it is gone, or not for the reader
  public String code(AnswerKey key, @Nullable String name) {
    return code(page, key, name);
  }

  /// The same without a framework, for which it does not matter.
  public static String code(Page page, AnswerKey key, @Nullable String name) {
    if (key.instance().isEmpty()) {
      return key.item();
    }
    var number = key.instance().replaceAll("[^0-9]", "");
    return key.item()
        + " · "
        + (name == null ? page.say("assessment.instance.number", number) : name);
  }

  /// An answer as people read it.
  public String answer(Item item, String value) {
    return switch (value) {
      case "" -> page.say("assessment.noAnswer");
      case Codes.NOT_APPLICABLE -> page.say("assessment.word.n/a");
      case Codes.UNKNOWN -> page.say("assessment.word.unknown");
      default -> given(item, value);
    };
  }

  private String given(Item item, String value) {
    return switch (item.kind()) {
      case Kind.YesNo _ -> page.say("assessment.word." + (value.equals("yes") ? "yes" : "no"));
      case Kind.Choice choice -> option(choice, value);
      case Kind.Choices choices ->
          value.equals(Codes.NONE)
              ? page.say("assessment.word.none")
              : Arrays.stream(value.split(";"))
                  .map(code -> option(choices, code))
                  .collect(Collectors.joining(page.say("assessment.list.between")));
      case Kind.Numeric number -> (number(value) + " " + unit(number)).strip();
      case Kind.Day _ -> date(value);
      case Kind.Prose _, Kind.File _ -> value;
    };
  }

  /// A number in the reader's notation.
  public String number(String value) {
    var number = Decimals.parse(value);
    return number.isPresent() ? page.number(number.getAsDouble(), 10) : value;
  }

  public String unit(Kind.Numeric number) {
    return say(number.unit());
  }

  private String option(Kind kind, String code) {
    return kind.options().stream()
        .filter(option -> option.code().equals(code))
        .findFirst()
        .map(option -> say(option.label()))
        .orElse(code);
  }

  private String date(String value) {
    try {
      return page.date(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return value;
    }
  }
}
