package org.weft.account.audit.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.audit.Event;
import org.weft.account.audit.Subjects;
import org.weft.account.audit.Subjects.Subject;
import org.weft.account.audit.Subjects.Wording;
import org.weft.site.Page;

/// Tells entries in words. Names are asked for once for all entries of a page: one statement for
/// the people, and one for each kind of subject.
@Component
class TrailWords {
  private static final String KEY = "account.trail.";

  /// Deeds that say by themselves what they were done to.
  private static final Set<String> SAID =
      Set.of(
          Event.Kind.TRAIL_READ.word(), Event.Kind.SIGNED_IN.word(), Event.Kind.SIGNED_OUT.word());

  /// The kind of an entry about several results.
  private static final String SEVERAL = "results";

  private final People people;
  private final List<Subjects> subjects;

  TrailWords(People people, List<Subjects> subjects) {
    this.people = people;
    this.subjects = subjects;
  }

  List<TrailView.Row> rows(Page page, Actor actor, List<TrailEntry> entries) {
    var names =
        people.find(
            entries.stream()
                .map(TrailEntry::person)
                .filter(Objects::nonNull)
                .distinct()
                .map(PersonId::new)
                .toList());
    var found = subjects(page, actor, entries);
    return entries.stream().map(entry -> row(page, entry, names, found)).toList();
  }

  private Map<String, Subject> subjects(Page page, Actor actor, List<TrailEntry> entries) {
    var byKind =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    TrailEntry::subjectKind,
                    Collectors.mapping(
                        TrailEntry::subject, Collectors.toCollection(HashSet::new))));
    entries.forEach(
        entry -> byKind.computeIfAbsent("result", _ -> new HashSet<>()).addAll(several(entry)));
    Map<String, Subject> found = new HashMap<>();
    for (var each : subjects) {
      var ids =
          each.kinds().stream()
              .flatMap(kind -> byKind.getOrDefault(kind, new HashSet<>()).stream())
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        var named = each.find(page, actor, ids);
        each.kinds().forEach(kind -> named.forEach((id, s) -> found.put(kind + " " + id, s)));
      }
    }
    return found;
  }

  private static TrailView.Row row(
      Page page, TrailEntry entry, Map<PersonId, Person> names, Map<String, Subject> found) {
    var subject = found.get(entry.subjectKind() + " " + entry.subject());
    var wording = subject == null ? Wording.NONE : subject.wording();
    return new TrailView.Row(
        page.moment(entry.at()),
        who(page, entry, names),
        page.say(KEY + "kind." + entry.kind()),
        subject == null ? thing(page, entry) : subject.name(),
        subject == null ? address(entry) : subject.address(),
        wording.text(),
        wording.lang(),
        entry.subject(),
        change(page, entry, wording, found),
        entry.personal() == null ? "" : entry.personal(),
        origin(page, entry));
  }

  private static String who(Page page, TrailEntry entry, Map<PersonId, Person> names) {
    if (entry.person() == null) {
      return page.say(KEY + "nobody");
    }
    var person = names.get(new PersonId(entry.person()));
    return person == null ? page.say(KEY + "unknown") : person.name();
  }

  /// The results that an entry names which is about several; what is not named is a number.
  private static List<String> several(TrailEntry entry) {
    var named = entry.after();
    return entry.subjectKind().equals(SEVERAL) && named != null
        ? List.of(named.split(","))
        : List.of();
  }

  /// Several results stood on a page, whose address is the entry’s subject.
  private static String address(TrailEntry entry) {
    return entry.subjectKind().equals(SEVERAL) ? entry.subject() : "";
  }

  /// A kind of thing in the reader’s language; the trail’s own word for what has no text, and none
  /// where the deed says it already.
  private static String thing(Page page, TrailEntry entry) {
    if (SAID.contains(entry.kind())) {
      return "";
    }
    var key = KEY + "subject." + entry.subjectKind();
    return page.has(key) ? page.say(key) : entry.subjectKind();
  }

  private static String change(
      Page page, TrailEntry entry, Wording wording, Map<String, Subject> found) {
    var several = several(entry);
    if (!several.isEmpty()) {
      return several.stream()
          .map(id -> Optional.ofNullable(found.get("result " + id)).map(Subject::name).orElse(id))
          .collect(Collectors.joining("; "));
    }
    var before = word(page, wording, entry.before());
    var after = word(page, wording, entry.after());
    if (before.isEmpty()) {
      return after;
    }
    return page.say(KEY + "change", before, after.isEmpty() ? "–" : after);
  }

  /// What the thing itself has words for is said in these, such as the option of a question. Words
  /// that the trail keeps in its own spelling, such as public, are said in the reader’s.
  private static String word(Page page, Wording wording, @Nullable String kept) {
    if (kept == null || kept.isBlank()) {
      return "";
    }
    var said = wording.values().apply(kept);
    if (!said.isEmpty()) {
      return said;
    }
    if (!kept.matches("[a-z-]{1,40}")) {
      return kept;
    }
    return Stream.of(KEY + "word." + kept, "account.way." + kept)
        .filter(page::has)
        .findFirst()
        .map(page::say)
        .orElse(kept);
  }

  private static String origin(Page page, TrailEntry entry) {
    var number =
        entry.number() == null
            ? page.say(KEY + "numberless")
            : page.say(KEY + "number", page.number(entry.number()));
    return entry.address() == null ? number : entry.address() + " · " + number;
  }
}
