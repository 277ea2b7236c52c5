package org.weft.scoring.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/// Builds the tree from the parser's events and counts while it builds.
///
/// An alias shares the node of its anchor and adds its whole size to the count, so a file that
/// expands without bound is refused long before anything is expanded.
final class Composing {

  static final String OTHER_VERSION =
      "The file declares another version of YAML. Frameworks are YAML 1.2: remove the %YAML line.";

  private static final int MOST_REFUSALS = 1000;
  private static final Set<String> SCALAR = Set.of("str", "int", "float", "bool", "null");
  private static final Set<String> LIST = Set.of("seq");
  private static final Set<String> MAP = Set.of("map");

  private final Parser parser;
  private final Limits limits;
  private final List<Refusal> refusals = new ArrayList<>();
  private final Map<Anchor, Optional<Node>> anchors = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private int depth;

  /// Ends the reading at once: what follows could not be trusted.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Refusal refusal;

    Stopped(Place at, String message) {
      super(message, null, false, false);
      this.refusal = new Refusal(at, message);
    }
  }

  Composing(Parser parser, Limits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  Document refused(Refusal last) {
    refusals.add(last);
    return Document.unreadable(refusals);
  }

  Document document() {
    parser.next();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      throw new Stopped(
          Place.START, "The file is empty. A framework begins with “weft: framework/1”.");
    }
    var start = (DocumentStartEvent) parser.next();
    if (start.getSpecVersion().map(Composing::isOther).orElse(false)) {
      throw new Stopped(place(start), OTHER_VERSION);
    }
    var root = node(parser.next());
    parser.next();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw new Stopped(
          place(parser.peekEvent()),
          "A second document begins here. One file is one framework: remove it.");
    }
    return new Document(root, true, refusals);
  }

  private static boolean isOther(SpecVersion version) {
    return version.getMajor() != 1 || version.getMinor() != 2;
  }

  private Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    var anchor = ((NodeEvent) event).getAnchor();
    anchor.ifPresent(name -> anchors.put(name, Optional.empty()));
    var node =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar);
          case SequenceStartEvent list -> sequence(list);
          case MappingStartEvent map -> mapping(map);
          default -> throw new IllegalStateException("not a node: " + event);
        };
    if (node.size() > limits.nodes()) {
      throw tooMany(node.at());
    }
    anchor.ifPresent(name -> anchors.put(name, Optional.of(node)));
    return node;
  }

  private Node aliased(AliasEvent alias) {
    var at = place(alias);
    var target = anchors.get(alias.getAlias());
    if (target == null) {
      throw new Stopped(
          at, "The alias “*%s” has no anchor before it.".formatted(alias.getAlias().getValue()));
    }
    return target
        .map(node -> node.movedTo(at))
        .orElseThrow(() ->
            new Stopped(
                at,
                "The alias “*%s” refers to itself. Write the part out instead."
                    .formatted(alias.getAlias().getValue())));
  }

  private Node scalar(ScalarEvent event) {
    checkTag(event.getTag(), event, SCALAR);
    boolean text = event.getTag().map(tag -> tag.equals("!") || tag.endsWith(":str")).orElse(false);
    boolean tagged = event.getTag().isPresent();
    return new Node.Scalar(
        place(event), shared(event.getValue()), !text && (tagged || event.isPlain()));
  }

  /// One copy of the short words that stand everywhere in a file, its keys above all.
  private String shared(String text) {
    if (text.length() > 32 || words.size() > 10_000) {
      return words.getOrDefault(text, text);
    }
    var before = words.putIfAbsent(text, text);
    return before == null ? text : before;
  }

  private Node sequence(SequenceStartEvent event) {
    checkTag(event.getTag(), event, LIST);
    enter(event);
    var items = new ArrayList<Node>();
    long size = 1;
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      var item = node(parser.next());
      items.add(item);
      size = grown(size, item);
    }
    parser.next();
    depth--;
    return new Node.Sequence(place(event), items, size);
  }

  private Node mapping(MappingStartEvent event) {
    checkTag(event.getTag(), event, MAP);
    enter(event);
    var entries = new ArrayList<Node.Entry>();
    var keys = new HashSet<String>();
    long size = 1;
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      var key = node(parser.next());
      var value = node(parser.next());
      size = grown(grown(size, key), value);
      if (!(key instanceof Node.Scalar scalar)) {
        refuse(key.at(), () -> "A key must be a word, not " + key.kind() + ".");
      } else if (!keys.add(scalar.text())) {
        refuse(
            key.at(),
            () ->
                "The key “%s” stands twice in this map. Remove one of them."
                    .formatted(Excerpts.of(scalar.text())));
      } else {
        entries.add(new Node.Entry(scalar, value));
      }
    }
    parser.next();
    depth--;
    return new Node.Mapping(place(event), entries, size);
  }

  private long grown(long size, Node child) {
    long sum = size + child.size();
    if (sum > limits.nodes()) {
      throw tooMany(child.at());
    }
    return sum;
  }

  private Stopped tooMany(Place at) {
    return new Stopped(
        at,
        String.format(
            Locale.ROOT,
            "The file has more than %,d nodes once its aliases are expanded, the most that is accepted.",
            limits.nodes()));
  }

  private void enter(Event event) {
    if (++depth > limits.depth()) {
      throw new Stopped(
          place(event),
          "Lists and maps are nested more than %d deep, the most that is accepted."
              .formatted(limits.depth()));
    }
  }

  private void checkTag(Optional<String> tag, Event event, Set<String> core) {
    if (tag.isEmpty()) {
      return;
    }
    boolean known =
        tag.map(name ->
                name.equals("!")
                    || (name.startsWith("tag:yaml.org,2002:")
                        && core.contains(name.substring("tag:yaml.org,2002:".length()))))
            .orElse(true);
    if (!known) {
      refuse(
          place(event),
          () ->
              "The tag “%s” is not accepted: write the plain value."
                  .formatted(Excerpts.of(tag.orElse(""))));
    }
  }

  private void refuse(Place at, Supplier<String> message) {
    if (refusals.size() < MOST_REFUSALS) {
      refusals.add(new Refusal(at, message.get()));
    }
  }

  private static Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.START);
  }
}
