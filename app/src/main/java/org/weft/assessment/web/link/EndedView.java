package org.weft.assessment.web.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;
import org.weft.assessment.web.Labels;
import org.weft.framework.FrameworkVersion;
import org.weft.site.Page;
import org.weft.site.ui.Fact;

/// What somebody sees whose link opens nothing any more: what happened, whom to ask, and everything
/// they typed since the last answer was saved.
///
/// @param typed what was not saved, by question
public record EndedView(String title, String what, List<Fact> typed) {

  static EndedView of(
      Page page, HttpServletRequest request, FrameworkVersion framework, String what) {
    var labels = new Labels(page, framework);
    var typed = new ArrayList<Fact>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          var sent = String.join(";", values);
          if (name.startsWith("a:") && !sent.isBlank()) {
            var token = name.substring(2);
            var seen = Objects.requireNonNullElse(request.getParameter("v:" + token), "");
            if (!Seen.parse(seen).shows(sent)) {
              typed.add(answer(labels, framework, token, sent));
            }
          }
        });
    for (var name : List.of("note", "link", "text")) {
      var values = request.getParameterValues(name);
      if (values != null) {
        Arrays.stream(values)
            .filter(v -> !v.isBlank())
            .forEach(v -> typed.add(Fact.of(page.say("delegation.ended.typed." + name), v)));
      }
    }
    return new EndedView(page.say("delegation.ended.title"), what, List.copyOf(typed));
  }

  private static Fact answer(Labels labels, FrameworkVersion framework, String token, String sent) {
    return framework
        .model()
        .tree()
        .findItem(AnswerKey.parse(token).item())
        .map(item -> Fact.of(item.code(), labels.answer(item, sent)))
        .orElseGet(() -> Fact.of(token, sent));
  }
}
