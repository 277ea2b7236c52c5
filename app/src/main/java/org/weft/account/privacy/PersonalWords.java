package org.weft.account.privacy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.audit.Subjects;
import org.weft.account.audit.Subjects.Subject;
import org.weft.site.Page;
import org.weft.site.ui.Fact;

/// Tells what is kept of a person in words: times as the reader writes them, and names of cities,
/// networks and assessments in place of their numbers.
@Component
class PersonalWords {
  private static final String KEY = "account.privacy.";

  /// Fields that hold the number of something, by its kind in the trail.
  private static final Map<String, String> NUMBERS =
      Map.of("city_id", "city", "network_id", "network", "assessment_id", "assessment");

  private final List<Subjects> subjects;

  PersonalWords(List<Subjects> subjects) {
    this.subjects = subjects;
  }

  /// Finds all names at once.
  Telling telling(Page page, Actor actor, List<PersonalPart> parts) {
    Map<String, Subject> names = new HashMap<>();
    NUMBERS.forEach((field, kind) -> {
      var ids =
          parts.stream()
              .flatMap(part -> part.rows().stream())
              .filter(row -> row.containsKey(field))
              .map(row -> row.get(field))
              .collect(Collectors.toSet());
      names.putAll(find(page, actor, kind, ids));
    });
    return new Telling(page, names);
  }

  private Map<String, Subject> find(Page page, Actor actor, String kind, Set<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : subjects.stream()
            .filter(each -> each.kinds().contains(kind))
            .findFirst()
            .map(each -> each.find(page, actor, ids))
            .orElse(Map.of());
  }

  /// What one reader is told.
  record Telling(Page page, Map<String, Subject> names) {
    String part(PersonalPart part) {
      return word("part.", part.key());
    }

    List<Fact> facts(Map<String, String> row) {
      return row.entrySet().stream()
          .map(field -> {
            var named = names.get(field.getValue());
            return named == null
                ? Fact.of(word("field.", field.getKey()), value(field.getKey(), field.getValue()))
                : new Fact(word("field.", field.getKey()), named.name(), "", named.address());
          })
          .toList();
    }

    private String value(String field, String kept) {
      var known =
          Stream.of("account.trail." + (field.equals("kind") ? "kind." : "word."), "account.way.")
              .map(group -> group + kept)
              .filter(key -> kept.matches("[a-z-]{1,40}") && page.has(key))
              .findFirst();
      if (known.isPresent()) {
        return page.say(known.get());
      }
      try {
        return page.moment(OffsetDateTime.parse(kept).toInstant());
      } catch (DateTimeException e) {
        return kept;
      }
    }

    /// The text of a kind of thing or field; its own name where there is none.
    private String word(String group, String name) {
      var key = KEY + group + name;
      return page.has(key) ? page.say(key) : name.replace('_', ' ');
    }
  }
}
