package org.weft.assessment.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.paper.QuestionnaireView.Evidence;
import org.weft.assessment.paper.QuestionnaireView.Line;
import org.weft.assessment.paper.QuestionnaireView.Tick;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.framework.ConditionWords;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Text;
import org.weft.site.Page;

/// Questions and answers in the words of one language.
public final class QuestionWords {
  private final FrameworkVersion version;
  private final Page page;
  private final ConditionWords conditions;

  public QuestionWords(FrameworkVersion version, Page page) {
    this.version = version;
    this.page = page;
    this.conditions = new ConditionWords(version, page);
  }

  /// A text of the framework, or nothing.
  public String say(@Nullable Text text) {
    return text == null ? "" : version.say(text, page.language());
  }

  /// When something is asked, as a sentence; empty for always.
  public String when(@Nullable Condition condition) {
    return condition == null ? "" : conditions.asked(condition);
  }

  Line.Question question(Item item, AnswerKey key, boolean applies, Filling filling) {
    var value = filling.value(key);
    var asked = applies || filling.blank() || !value.isEmpty();
    return new Line.Question(
        item.code(),
        say(item.ask()),
        asked ? say(item.help()) : "",
        applies || filling.blank() ? when(item.when()) : notAsked(item),
        asked ? hint(item) : "",
        asked ? ticks(item, value) : List.of(),
        written(item, value),
        item.kind() instanceof Kind.Numeric number ? say(number.unit()) : "",
        filling.blank() ? lines(item.kind()) : 0,
        saved(asked, value, filling.saved().get(key)),
        asked ? evidence(item, key, filling) : new Evidence("", List.of(), 0));
  }

  /// What to do with a question: tick one, write a number within its limits.
  public String hint(Item item) {
    var hint = new ArrayList<String>();
    hint.add(
        item.kind() instanceof Kind.Numeric number
            ? range(number)
            : page.say("paper.hint." + item.kind().type()));
    if (item.answering().required()) {
      hint.add(page.say("paper.required"));
    }
    return String.join(" ", hint);
  }

  /// The answers there are to tick, also those that stand beside any question.
  public List<Choice> choices(Item item) {
    var choices = new ArrayList<Choice>();
    if (item.kind() instanceof Kind.YesNo) {
      choices.add(new Choice("yes", page.say("framework.yes")));
      choices.add(new Choice("no", page.say("framework.no")));
    }
    item.kind().options().forEach(o -> choices.add(new Choice(o.code(), say(o.label()))));
    return choices;
  }

  /// Answers such as “I do not know”, where the question takes them.
  public List<Choice> words(Item item) {
    var words = new ArrayList<Choice>();
    if (item.kind() instanceof Kind.Choices(var options, _, _)
        && options.stream().noneMatch(o -> o.exclusive())) {
      words.add(new Choice(Codes.NONE, page.say("paper.none")));
    }
    if (item.answering().unknown()) {
      words.add(new Choice(Codes.UNKNOWN, page.say("paper.unknown")));
    }
    if (item.answering().notApplicable()) {
      words.add(new Choice(Codes.NOT_APPLICABLE, page.say("paper.notApplicable")));
    }
    return words;
  }

  /// An answer and how it reads.
  public record Choice(String code, String label) {}

  private List<Tick> ticks(Item item, String value) {
    var codes = List.of(value.split(";"));
    var ticks = new ArrayList<Tick>();
    choices(item).forEach(c -> ticks.add(new Tick(c.label(), codes.contains(c.code()))));
    words(item).forEach(c -> ticks.add(new Tick(c.label(), codes.contains(c.code()))));
    return ticks;
  }

  private String written(Item item, String value) {
    if (value.equals(Codes.UNKNOWN) || value.equals(Codes.NOT_APPLICABLE)) {
      return "";
    }
    return switch (item.kind()) {
      case Kind.Numeric _ ->
          Decimals.parse(value).stream()
              .mapToObj(number -> page.number(number, 6))
              .findFirst()
              .orElse("");
      case Kind.Prose _, Kind.Day _, Kind.File _ -> value;
      case Kind.YesNo _, Kind.Choice _, Kind.Choices _ -> "";
    };
  }

  private static int lines(Kind kind) {
    return switch (kind) {
      case Kind.Numeric _, Kind.Day _ -> 1;
      case Kind.Prose _ -> 5;
      case Kind.File _ -> 2;
      case Kind.YesNo _, Kind.Choice _, Kind.Choices _ -> 0;
    };
  }

  private String range(Kind.Numeric number) {
    var least = number.min();
    var most = number.max();
    if (least != null && most != null) {
      return page.say("paper.hint.between", page.number(least, 6), page.number(most, 6));
    }
    return least == null
        ? page.say("paper.hint.number")
        : page.say("paper.hint.from", page.number(least, 6));
  }

  private String notAsked(Item item) {
    var condition = item.when();
    if (condition == null) {
      return page.say("paper.notAsked");
    }
    return condition instanceof Condition.Not(var not)
        ? page.say("paper.notAskedIf", conditions.say(not))
        : page.say("paper.notAskedUnless", conditions.say(condition));
  }

  private String saved(boolean asked, String value, @Nullable String saved) {
    if (saved != null && !value.isEmpty()) {
      return saved;
    }
    return asked && saved != null ? page.say("paper.takenBack") : "";
  }

  private Evidence evidence(Item item, AnswerKey key, Filling filling) {
    var given = filling.evidence().getOrDefault(key, List.of());
    var wanted = item.answering().evidence();
    if (wanted == Item.Evidence.NONE && given.isEmpty() || !filling.blank() && given.isEmpty()) {
      return new Evidence("", List.of(), 0);
    }
    return new Evidence(
        page.say(filling.blank() ? "paper.evidence." + wanted.word() : "paper.evidence"),
        given,
        filling.blank() ? 2 : 0);
  }
}
