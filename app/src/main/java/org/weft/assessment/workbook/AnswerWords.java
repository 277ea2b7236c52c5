package org.weft.assessment.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.weft.assessment.paper.QuestionWords;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.answer.Decimals;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Kind;
import org.weft.site.Page;

/// Answers as people read them, for the comparison of now and then.
final class AnswerWords {
  private final Page page;
  private final QuestionWords words;

  AnswerWords(Page page, FrameworkVersion version) {
    this.page = page;
    this.words = new QuestionWords(version, page);
  }

  String say(Item item, String value) {
    if (value.isEmpty()) {
      return page.say("workbook.noAnswer");
    }
    var labels = DropDown.of(words, item);
    if (item.kind() instanceof Kind.Numeric number && Decimals.parse(value).isPresent()) {
      var figure = page.number(Decimals.parse(value).getAsDouble(), 6);
      return (figure + " " + words.say(number.unit())).strip();
    }
    var codes = item.kind() instanceof Kind.Choices ? List.of(value.split(";")) : List.of(value);
    return codes.stream()
        .map(code ->
            labels.stream()
                .filter(c -> c.code().equals(code))
                .map(c -> c.label())
                .findFirst()
                .orElse(code))
        .collect(Collectors.joining(", "));
  }
}
