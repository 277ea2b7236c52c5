package org.weft.scoring.bulk;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.Area;
import org.weft.scoring.model.Codes;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Item;
import org.weft.scoring.model.Level;
import org.weft.scoring.model.Node;
import org.weft.scoring.score.NodeScore;
import org.weft.scoring.score.Scored;

/// Writes the rows of results: areas (and items) in file order, composites, overall.
final class Results {

  /// What is written beside the rows everyone gets.
  ///
  /// @param items a row for each item as well
  /// @param instances a column `instance`, and a row per instance for what is inside repeated areas
  record Detail(boolean items, boolean instances) {}

  private final Framework framework;
  private final Detail detail;
  private final CsvOutput out;

  Results(Framework framework, Detail detail, Writer out) {
    this.framework = framework;
    this.detail = detail;
    this.out = new CsvOutput(out);
  }

  void header() throws IOException {
    for (var name : new String[] {"participant", "period", "node", "score", "coverage", "level"}) {
      out.field(name);
    }
    if (detail.instances()) {
      out.field("instance");
    }
    out.end();
  }

  void write(Scored scored) throws IOException {
    for (var area : framework.tree().top()) {
      write(scored, area, null);
    }
    for (var composite : framework.composites()) {
      row(scored, scored.of(composite.code()), "");
    }
    row(scored, scored.overall(), scored.level().map(Level::code).orElse(""));
  }

  private void write(Scored scored, Node node, @Nullable String over) throws IOException {
    if (node instanceof Area || detail.items()) {
      if (over == null) {
        row(scored, scored.of(node.code()), "");
      } else {
        for (var instance : scored.instances(over)) {
          row(scored, scored.of(node.code(), instance), "");
        }
      }
    }
    switch (node) {
      case Item _ -> {}
      case Area area -> {
        var repeat = area.repeat();
        if (repeat != null && !detail.instances()) {
          return;
        }
        for (var child : framework.tree().children(area)) {
          write(scored, child, repeat == null ? over : repeat.over());
        }
      }
    }
  }

  private void row(Scored scored, NodeScore node, String level) throws IOException {
    out.field(scored.participant().name())
        .field(scored.participant().period())
        .field(node.node())
        .number(node.score())
        .number(node.coverage())
        .field(node.node().equals(Codes.OVERALL) ? level : "");
    if (detail.instances()) {
      var instance = node.instance();
      out.field(instance == null ? "" : instance);
    }
    out.end();
  }
}
