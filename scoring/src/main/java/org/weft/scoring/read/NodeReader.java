package org.weft.scoring.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Combine;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Weight;
import org.weft.scoring.yaml.Node;

/// The tree of areas and items.
final class NodeReader {

  private static final List<String> AREA =
      List.of(
          "code", "title", "intro", "weight", "combine", "missing", "require", "round", "repeat",
          "when", "areas", "items", "order", "strand");
  private static final List<String> ITEM =
      List.of(
          "code",
          "ask",
          "help",
          "type",
          "weight",
          "options",
          "points",
          "score",
          "combine",
          "cap",
          "tags",
          "required",
          "when",
          "notApplicable",
          "unknown",
          "evidence",
          "unit",
          "min",
          "max",
          "round");

  private final Context context;
  private final Places places;

  NodeReader(Context context) {
    this.context = context;
    this.places = new Places(context);
  }

  /// The top areas.
  List<Area> top(Fields fields) {
    var areas = areas(fields, null, 1);
    fields
        .need("areas")
        .filter(spot -> spot.node() instanceof Node.Sequence list && list.items().isEmpty())
        .ifPresent(spot -> context.fault(spot, "A framework has at least one area."));
    return areas;
  }

  private List<Area> areas(Fields fields, Index.@Nullable Entry parent, int level) {
    var areas = new ArrayList<Area>();
    for (var spot : fields.list("areas")) {
      var area = places.allowed(spot, level) ? area(spot, parent, level) : null;
      if (area != null) {
        areas.add(area);
      }
    }
    return areas;
  }

  private List<Item> items(Fields fields, Index.Entry parent, int level) {
    var items = new ArrayList<Item>();
    for (var spot : fields.list("items")) {
      var item = places.allowed(spot, level) ? item(spot, parent) : null;
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable Area area(Spot spot, Index.@Nullable Entry parent, int level) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "an area", AREA);
    if (fields == null) {
      return null;
    }
    var entry = places.entry(fields, true, parent);
    var title = TextReader.titled(fields, "title", entry.code);
    var intro = TextReader.find(fields, "intro");
    var conditions = ConditionReader.of(context, entry);
    var when = conditions.find(fields, "when");
    var weight = weight(fields, conditions, entry);
    var rules = RulesReader.rules(fields);
    var repeat = fields.find("repeat").map(it -> RulesReader.repeat(context, it)).orElse(null);
    entry.combine = rules == null ? entry.combine : rules.combine();
    if (fields.has("repeat")) {
      entry.repeat = repeat == null ? Combine.MEAN : repeat.combine();
    }
    var around = entry.repeatAround();
    if (fields.has("repeat") && around != null) {
      context.fault(
          fields.key("repeat"),
          "“%s” stands in the repeated area “%s”; a repeated area inside another is refused in version 1."
              .formatted(entry.code, around.code));
    }
    var strand = fields.integer("strand", 1, 4);
    if (strand != null && parent != null) {
      context.warning(fields.key("strand"), "Only the strand of a top area is shown.");
    }
    int beforeChildren = context.faults.count();
    var areas = areas(fields, entry, level + 1);
    var items = items(fields, entry, level + 1);
    if (context.faults.count() == beforeChildren && areas.isEmpty() && items.isEmpty()) {
      context.fault(spot, "An area has at least one child: add “items” or “areas”.");
    }
    var order = places.order(fields, entry);
    return context.sound(
        before,
        () ->
            new Area(
                entry.code,
                Objects.requireNonNull(title),
                intro,
                Objects.requireNonNull(weight),
                when,
                Objects.requireNonNull(rules),
                repeat,
                strand,
                new Area.Children(
                    areas,
                    items,
                    !areas.isEmpty() && !items.isEmpty() && fields.isBefore("items", "areas"),
                    order)));
  }

  private @Nullable Item item(Spot spot, Index.Entry parent) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "an item", ITEM);
    if (fields == null) {
      return null;
    }
    var entry = places.entry(fields, false, parent);
    var ask = fields.need("ask").map(value -> TextReader.text(context, value)).orElse(null);
    var help = TextReader.find(fields, "help");
    var kind = KindReader.kind(fields);
    var conditions = ConditionReader.of(context, entry);
    var when = conditions.find(fields, "when");
    var weight = weight(fields, conditions, entry);
    var round = fields.rounding("round");
    var tags = Scalars.distinct(context, fields.list("tags"));
    context.index.tags.addAll(tags);
    var answering =
        new Item.Answering(
            fields.flag("required", false),
            fields.flag("notApplicable", false),
            fields.flag("unknown", false),
            fields.word(
                "evidence",
                Item.Evidence.NONE,
                List.of(Item.Evidence.values()),
                Item.Evidence::word));
    entry.kind = kind;
    entry.unknown = answering.unknown();
    return context.sound(
        before,
        () ->
            new Item(
                entry.code,
                Objects.requireNonNull(ask),
                help,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(weight),
                when,
                round,
                tags,
                answering));
  }

  private @Nullable Weight weight(Fields fields, ConditionReader conditions, Index.Entry entry) {
    var weight = WeightReader.weight(fields, conditions);
    entry.weightless = weight instanceof Weight.Fixed(var number) && number == 0;
    return weight;
  }
}
