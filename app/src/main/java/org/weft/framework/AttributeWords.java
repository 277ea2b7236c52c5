package org.weft.framework;

import org.weft.scoring.answer.Decimals;
import org.weft.site.Page;

/// What is known of a city, its names and values in the reader's language.
public final class AttributeWords {
  private final Page page;

  public AttributeWords(Page page) {
    this.page = page;
  }

  /// The name of an attribute within a sentence, or its key where the frameworks' own are not ours.
  public String name(String attribute) {
    var key = "framework.attribute." + attribute;
    return page.has(key) ? page.say(key) : attribute;
  }

  /// A value as it is kept: a number, the code of a country, the word of a kind of authority.
  public String value(String attribute, String value) {
    var kind = "city.kind." + value;
    return switch (attribute) {
      case "country" -> page.country(value);
      case "type" -> page.has(kind) ? page.say(kind) : value;
      default -> {
        var number = Decimals.parse(value);
        yield number.isPresent() ? number(attribute, number.getAsDouble()) : value;
      }
    };
  }

  /// A number that an attribute has or is compared with; shares are in per cent.
  String number(String attribute, double number) {
    var written = page.number(number, 4);
    return attribute.equals("foreignBornShare") ? page.say("framework.percent", written) : written;
  }
}
