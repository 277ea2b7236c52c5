package org.weft.report.web;

import java.util.Arrays;
import java.util.List;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Visibility;
import org.weft.benchmark.result.Result;
import org.weft.site.Page;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Field;

/// Who may read a result, and the form to decide it.
///
/// @param shown whether the reader belongs to the city; others are not told
/// @param decides whether the reader may decide
/// @param now the word of what holds
/// @param says what holds, as a sentence
public record VisibilityView(
    boolean shown,
    boolean decides,
    String now,
    String says,
    String address,
    Field field,
    List<Choice> choices) {
  public VisibilityView {
    choices = List.copyOf(choices);
  }

  static VisibilityView of(Page page, Reader reader, Result result, String error) {
    var choices =
        Arrays.stream(Visibility.values())
            .filter(v -> v != Visibility.NETWORK || result.network() != null)
            .map(v ->
                new Choice(
                    v.word(),
                    page.say("report.visibility.option." + v.word()),
                    page.say("report.visibility.option." + result.readers(v) + ".help"),
                    v == result.visibility()))
            .toList();
    return new VisibilityView(
        reader.actor().reads(result.city().value()),
        reader.decidesFor(result.city()),
        result.visibility().word(),
        page.say("report.visibility." + result.readers(result.visibility())),
        "/assessments/" + result.assessment().value() + "/report/visibility",
        new Field(
            "visibility",
            "visibility",
            "",
            page.say("report.visibility.who"),
            page.say("report.visibility.hint"),
            error),
        choices);
  }
}
