package org.weft.assessment.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Repeat;
import org.weft.scoring.model.Tree;
import org.weft.scoring.score.Outcome;
import org.weft.scoring.score.Scored;

/// What a framework asks one city at this moment, its answers so far decided what applies.
public final class Questionnaire {
  private final Tree tree;
  private final List<Instance> instances;
  private final Set<String> counting;
  private final Outcome outcome;
  private final List<Section> sections;

  /// @param values the answers so far
  /// @param instances of all repeated areas, in the order of the pages
  public Questionnaire(
      Prepared prepared,
      Participant participant,
      Map<AnswerKey, String> values,
      List<Instance> instances) {
    this.tree = prepared.framework().tree();
    this.instances = List.copyOf(instances);
    this.counting = prepared.counting();
    this.outcome = score(prepared, participant, values);
    var sections = new ArrayList<Section>();
    for (var area : tree.top()) {
      sections.add(section(sections.size() + 1, area));
    }
    this.sections = List.copyOf(sections);
  }

  /// The top areas in the order of the framework.
  public List<Section> sections() {
    return sections;
  }

  public Optional<Section> find(String area) {
    return sections.stream().filter(s -> s.code().equals(area)).findFirst();
  }

  /// The question of a key, if the framework and the instances have one.
  public Optional<Line.Ask> find(AnswerKey key) {
    return sections.stream()
        .flatMap(s -> s.asks().stream())
        .filter(a -> a.key().equals(key))
        .findFirst();
  }

  /// All questions that apply.
  public List<Line.Ask> applicable() {
    return sections.stream().flatMap(s -> s.asks().stream()).filter(Line.Ask::applies).toList();
  }

  private Outcome score(Prepared prepared, Participant who, Map<AnswerKey, String> values) {
    var gathering = prepared.intake().gathering();
    for (var item : tree.items()) {
      var repeat = repeat(item);
      if (repeat == null) {
        gathering.put(item.code(), values.getOrDefault(AnswerKey.of(item.code()), ""));
      } else {
        for (var instance : of(repeat)) {
          var value = values.getOrDefault(new AnswerKey(item.code(), instance.code()), "");
          gathering.put(instance.code(), item.code(), value);
        }
      }
    }
    return prepared.scoring().score(gathering.answers(), who);
  }

  private Section section(int number, Area area) {
    var lines = new ArrayList<Line>();
    var applies = applies(area.code(), null);
    if (area.repeat() == null) {
      add(area, null, 1, lines);
    } else {
      addRounds(area, area.repeat(), 1, lines);
    }
    return new Section(number, area, applies, lines);
  }

  private void add(Area area, @Nullable Instance instance, int depth, List<Line> lines) {
    for (var node : tree.children(area)) {
      switch (node) {
        case Item item ->
            lines.add(
                new Line.Ask(
                    item,
                    new AnswerKey(item.code(), instance == null ? "" : instance.code()),
                    instance,
                    applies(item.code(), instance),
                    !counting.contains(item.code())));
        case Area inner -> {
          lines.add(new Line.Heading(inner, depth, applies(inner.code(), instance)));
          if (inner.repeat() == null) {
            add(inner, instance, depth + 1, lines);
          } else {
            addRounds(inner, inner.repeat(), depth + 1, lines);
          }
        }
      }
    }
  }

  private void addRounds(Area area, Repeat repeat, int depth, List<Line> lines) {
    for (var instance : of(repeat)) {
      lines.add(new Line.Round(area, instance, depth));
      add(area, instance, depth + 1, lines);
    }
    lines.add(new Line.More(area, repeat.over()));
  }

  /// Where the rules give no finite score, every question is shown.
  private boolean applies(String node, @Nullable Instance instance) {
    return switch (outcome) {
      case Scored scored ->
          !(instance == null ? scored.of(node) : scored.of(node, instance.code())).cause().hidden();
      case Outcome.Fault _ -> true;
    };
  }

  private @Nullable Repeat repeat(Item item) {
    return tree.repeatAround(item.code()).map(Area::repeat).orElse(null);
  }

  private List<Instance> of(Repeat repeat) {
    return instances.stream().filter(i -> i.over().equals(repeat.over())).toList();
  }
}
