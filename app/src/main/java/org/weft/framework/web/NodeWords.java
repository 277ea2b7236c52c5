package org.weft.framework.web;

import java.util.List;
import org.weft.framework.ConditionWords;
import org.weft.framework.FrameworkVersion;
import org.weft.scoring.model.Node;
import org.weft.scoring.model.Rounding;
import org.weft.scoring.model.Text;
import org.weft.scoring.model.Weight;
import org.weft.site.Page;

/// What areas and questions have in common, as sentences: weight, condition and rounding.
final class NodeWords {
  private final FrameworkVersion version;
  private final Page page;
  private final ConditionWords conditions;

  NodeWords(FrameworkVersion version, Page page) {
    this.version = version;
    this.page = page;
    this.conditions = new ConditionWords(version, page);
  }

  String say(Text text) {
    return version.say(text, page.language());
  }

  ConditionWords conditions() {
    return conditions;
  }

  /// How much a node counts and when it is asked.
  void weightAndWhen(Node node, List<String> sentences) {
    weight(node.weight(), sentences);
    var when = node.when();
    if (when != null) {
      sentences.add(conditions.asked(when));
    }
  }

  private void weight(Weight weight, List<String> sentences) {
    switch (weight) {
      case Weight.Fixed(var w) -> {
        if (w != 1) {
          sentences.add(page.say("framework.rule.weight", plain(w)));
        }
      }
      case Weight.Cases(var cases) -> {
        cases.forEach(c -> {
          var when = c.when();
          sentences.add(
              when == null
                  ? page.say("framework.rule.weightElse", plain(c.weight()))
                  : page.say("framework.rule.weightWhen", plain(c.weight()), conditions.say(when)));
        });
        if (cases.stream().allMatch(c -> c.when() != null)) {
          sentences.add(page.say("framework.rule.weightElse", plain(1)));
        }
      }
    }
  }

  void round(Rounding round, List<String> sentences) {
    sentences.add(page.say("framework.rule.round", round.digits()));
    sentences.add(page.say("framework.round." + round.mode().word()));
  }

  /// A number with all the digits that a file is likely to give.
  String plain(double number) {
    return page.number(number, 6);
  }
}
