package org.weft.assessment.web.section;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.questionnaire.Given;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.web.Labels;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Condition;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.Tree;
import org.weft.site.Page;

/// What is said about a question: what to know before answering it, why it is not asked, what is
/// wrong with an answer.
final class QuestionTexts {
  private final Page page;
  private final Labels labels;
  private final Tree tree;

  QuestionTexts(Page page, Labels labels, Tree tree) {
    this.page = page;
    this.labels = labels;
    this.tree = tree;
  }

  /// The sentence about a fault, the same in the summary and at the field.
  String wrong(Item item, Given.Fault fault) {
    var limits =
        item.kind() instanceof Kind.Numeric number
            ? List.of(limit(number.min()), limit(number.max()))
            : List.of("", "");
    var both = !limits.getFirst().isEmpty() && !limits.getLast().isEmpty();
    var key =
        switch (fault) {
          case NOT_A_NUMBER, BELOW_MIN, ABOVE_MAX, NOT_ABOVE_ZERO ->
              both ? "assessment.wrong.between" : "assessment.wrong." + fault;
          default -> "assessment.wrong." + fault;
        };
    return page.say(
        key, item.code(), limits.getFirst(), limits.getLast(), page.number(Given.LONGEST));
  }

  String contested(Item item) {
    return page.say("assessment.wrong.contested", item.code());
  }

  private String limit(@Nullable Double limit) {
    return limit == null ? "" : labels.number(Decimals.plain(limit));
  }

  List<String> hints(Line.Ask ask) {
    var item = ask.item();
    var hints = new ArrayList<String>();
    if (item.help() != null) {
      hints.add(labels.say(item.help()));
    }
    if (item.kind() instanceof Kind.Choices) {
      hints.add(page.say("assessment.hint.several"));
    }
    if (item.kind() instanceof Kind.Prose) {
      hints.add(page.say("assessment.hint.longest", page.number(Given.LONGEST)));
    }
    if (item.answering().required()) {
      hints.add(page.say("assessment.hint.required"));
    }
    if (ask.optional()) {
      hints.add(page.say("assessment.hint.optional"));
    }
    return List.copyOf(hints);
  }

  String away(Item item) {
    var on = new ArrayList<String>();
    collect(item.when(), on);
    tree.path(item.code()).forEach(area -> collect(area.when(), on));
    return on.isEmpty()
        ? page.say("assessment.away.city")
        : page.say("assessment.away.answer", String.join(", ", on));
  }

  private static void collect(@Nullable Condition condition, List<String> items) {
    switch (condition) {
      case Condition.OnItem on -> items.add(on.item());
      case Condition.All(var all) -> all.forEach(c -> collect(c, items));
      case Condition.Any(var any) -> any.forEach(c -> collect(c, items));
      case Condition.Not(var inner) -> collect(inner, items);
      case null, default -> {}
    }
  }
}
