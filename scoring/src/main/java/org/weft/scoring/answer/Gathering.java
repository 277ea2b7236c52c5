package org.weft.scoring.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Item;

/// Collects the answers of one participant in one period, one by one. Not for several threads.
public final class Gathering {
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
    if (over == null) {
      return put(item, raw, single, answer -> single.put(item.code(), answer));
    }
    var instances = repeated.computeIfAbsent(over, key -> new LinkedHashMap<>());
    var name = String.valueOf(instance);
    var had = instances.computeIfAbsent(name, key -> Map.of());
    return put(item, raw, had, answer -> instances.put(name, with(had, item.code(), answer)));
  }

  private Reception put(Item item, String raw, Map<String, Answer> had, Consumer<Answer> keeping) {
    if (had.containsKey(item.code())) {
      return refused(Refusal.Reason.ANSWERED_TWICE, item.code());
    }
    var reception = intake.accept(item, raw);
    if (reception instanceof Reception.Accepted(var answer)) {
      keeping.accept(answer);
    }
    return reception;
  }

  /// The answers of an instance with one more. There may be half a million instances with an answer
  /// each, and a table for each of them would be too much.
  private static Map<String, Answer> with(Map<String, Answer> had, String item, Answer answer) {
    if (had.isEmpty()) {
      return Map.of(item, answer);
    }
    var answers = had instanceof HashMap<String, Answer> more ? more : new HashMap<>(had);
    answers.put(item, answer);
    return answers;
  }

  private static Reception refused(Refusal.Reason reason, String... details) {
    return new Reception.Refused(Refusal.of(reason, details));
  }

  /// What was gathered. Nothing may be put afterwards.
  public Answers answers() {
    return new Answers(single, repeated);
  }
}
