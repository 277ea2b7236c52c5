package org.weft.scoring.read;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Codes;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Node;

/// Where areas and items stand: within the limits, each under a code of its own, and among its
/// siblings.
final class Places {
  private static final int MOST_NODES = 20_000;
  private static final int DEEPEST = 12;

  private final Context context;
  private int nodes;

  Places(Context context) {
    this.context = context;
  }

  /// Whether one more may stand there; what is beyond the limits is a fault.
  boolean allowed(Spot spot, int level) {
    if (++nodes == MOST_NODES + 1) {
      context.cutShort = true;
      context.fault(spot, "There are more than 20,000 areas and items, the most that is accepted.");
    }
    if (level > DEEPEST) {
      context.cutShort = true;
      context.fault(
          spot, "Areas and items stand more than 12 levels deep, the most that is accepted.");
    }
    return nodes <= MOST_NODES && level <= DEEPEST;
  }

  /// The node's entry under its code; a node without a sound code gets an entry nobody can name.
  Index.Entry entry(Fields fields, boolean area, Index.@Nullable Entry parent) {
    var spot = fields.need("code");
    var code = spot.map(value -> Scalars.code(context, value)).orElse(null);
    var entry = new Index.Entry(code == null ? "" : code, fields.spot, area, parent);
    if (code == null) {
      return entry;
    }
    if (code.equals(Codes.OVERALL)) {
      context.fault(spot.orElseThrow(), "“overall” is the code of the whole; choose another.");
      return entry;
    }
    var other = context.index.add(entry);
    if (other != null) {
      context.fault(
          spot.orElseThrow(),
          () ->
              "The code “%s” stands in line %d already. Codes are unique over areas and items together."
                  .formatted(Excerpts.of(code), other.at().line()));
    }
    return entry;
  }

  /// All children's codes, each once.
  List<String> order(Fields fields, Index.Entry entry) {
    if (!fields.has("order")) {
      return List.of();
    }
    var spots = fields.list("order");
    var order = Scalars.distinct(context, spots);
    var children = new LinkedHashSet<String>();
    entry.children.forEach(child -> children.add(child.code));
    for (int i = 0; i < spots.size() && order.size() == spots.size(); i++) {
      var code = order.get(i);
      if (!children.contains(code)) {
        context.fault(
            spots.get(i),
            "“%s” is not a child of this area.%s"
                .formatted(Excerpts.of(code), context.hint(code, () -> List.copyOf(children))));
      }
    }
    var left = new LinkedHashSet<>(children);
    order.forEach(left::remove);
    if (!left.isEmpty() && fields.find("order").orElseThrow().node() instanceof Node.Sequence) {
      context.fault(
          fields.key("order"),
          "“order” lists all children of the area; missing: %s."
              .formatted(Excerpts.of(String.join(", ", left))));
    }
    return order;
  }
}
