package org.weft.scoring.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Condition;

/// Who answers, for which period, and what is known about them.
///
/// @param period empty where there is one unnamed period
/// @param attributes by name, as text; numbers with a point as decimal sign. An empty text is not
///   known
public record Participant(String name, String period, Map<String, String> attributes) {
  public Participant {
    attributes = Map.copyOf(attributes);
  }

  public static Participant named(String name) {
    return new Participant(name, "", Map.of());
  }

  public Participant in(String otherPeriod) {
    return new Participant(name, otherPeriod, attributes);
  }

  /// The same participant with one more attribute.
  public Participant with(String attribute, String value) {
    var more = new HashMap<>(attributes);
    more.put(attribute, value);
    return new Participant(name, period, more);
  }

  public Participant with(String attribute, double value) {
    return with(attribute, Decimals.plain(value));
  }

  /// The attribute's text, or null where it is not known.
  public @Nullable String attribute(String attribute) {
    var text = attributes.get(attribute);
    return text == null || text.isBlank() ? null : text;
  }

  /// The attribute as a number; empty where it is not known or none.
  public OptionalDouble number(String attribute) {
    var text = attribute(attribute);
    return text == null ? OptionalDouble.empty() : Decimals.parse(text);
  }

  /// Whether the condition holds for this participant; it does not where the attribute is not
  /// known.
  public boolean fulfils(Condition.OnAttribute condition) {
    var text = attribute(condition.attribute());
    if (text == null || (condition.is() != null && !condition.is().contains(text))) {
      return false;
    }
    if (condition.bounds().isEmpty()) {
      return true;
    }
    var number = Decimals.parse(text);
    return number.isPresent() && condition.bounds().holdFor(number.getAsDouble());
  }
}
