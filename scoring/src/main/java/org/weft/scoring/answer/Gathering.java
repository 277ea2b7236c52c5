package org.weft.scoring.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Item;

/// Collects the answers of one participant in one period, one by one. Not for several threads.
public final class Gathering {
  /// Where to begin for an instance: there may be half a million of them with an answer each.
  private static final int FEW = 2;

  private final Intake intake;
  private final Map<String, Answer> single = new HashMap<>();
  private final Map<String, Map<String, Map<String, Answer>>> repeated = new HashMap<>();

  Gathering(Intake intake) {
    this.intake = intake;
  }

  /// Takes an answer to an item outside repeated areas.
  public Reception put(String item, String raw) {
    return put(null, item, raw);
  }

  /// Takes an answer, or refuses it and keeps what it had. A named instance exists from now on,
  /// even if the answer is empty.
  ///
  /// @param instance null or empty for items outside repeated areas
  public Reception put(@Nullable String instance, String code, String raw) {
    var item = intake.item(code);
    if (item == null) {
      return refused(Refusal.Reason.NO_SUCH_ITEM, code);
    }
    var over = intake.over(item.code());
    var named = instance != null && !instance.isEmpty();
    if (over == null && named) {
      return refused(Refusal.Reason.INSTANCE_UNWANTED, code, String.valueOf(instance));
    }
    if (over != null && !named) {
      return refused(Refusal.Reason.INSTANCE_MISSING, code, over);
    }
    return put(item, raw, over == null ? single : answersOf(over, String.valueOf(instance)));
  }

  private Reception put(Item item, String raw, Map<String, Answer> answers) {
    if (answers.containsKey(item.code())) {
      return refused(Refusal.Reason.ANSWERED_TWICE, item.code());
    }
    var reception = intake.accept(item, raw);
    if (reception instanceof Reception.Accepted(var answer)) {
      answers.put(item.code(), answer);
    }
    return reception;
  }

  private Map<String, Answer> answersOf(String over, String instance) {
    return repeated
        .computeIfAbsent(over, key -> new LinkedHashMap<>())
        .computeIfAbsent(instance, key -> new HashMap<>(FEW));
  }

  private static Reception refused(Refusal.Reason reason, String... details) {
    return new Reception.Refused(Refusal.of(reason, details));
  }

  /// What was gathered. Nothing may be put afterwards.
  public Answers answers() {
    return new Answers(single, repeated);
  }
}
