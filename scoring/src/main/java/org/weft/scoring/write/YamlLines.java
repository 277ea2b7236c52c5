package org.weft.scoring.write;

import java.util.stream.Collectors;

/// Lays a tree out in lines.
final class YamlLines {

  private final StringBuilder out = new StringBuilder();

  private YamlLines() {}

  static String of(Yaml.Keys document) {
    var lines = new YamlLines();
    lines.keys(document, 0, true);
    return lines.out.toString();
  }

  /// The keys of a map, each on a line of its own; the first follows what stands before it.
  private void keys(Yaml.Keys keys, int depth, boolean indentFirst) {
    boolean indent = indentFirst;
    for (var entry : keys.values().entrySet()) {
      out.repeat(' ', indent ? depth : 0).append(Yaml.quoted(entry.getKey())).append(':');
      indent = true;
      value(entry.getValue(), depth);
    }
  }

  private void value(Yaml value, int depth) {
    switch (value) {
      case Yaml.Rows(var rows) when !rows.isEmpty() -> {
        out.append('\n');
        rows.forEach(row -> row(row, depth + 2));
      }
      case Yaml.Keys keys when !keys.braces() && !keys.values().isEmpty() -> {
        out.append('\n');
        keys(keys, depth + 2, true);
      }
      default -> out.append(' ').append(inline(value)).append('\n');
    }
  }

  private void row(Yaml row, int depth) {
    out.repeat(' ', depth).append("- ");
    if (row instanceof Yaml.Keys keys && !keys.braces() && !keys.values().isEmpty()) {
      keys(keys, depth + 2, false);
    } else {
      out.append(inline(row)).append('\n');
    }
  }

  private static String inline(Yaml value) {
    return switch (value) {
      case Yaml.Line(var written) -> written;
      case Yaml.Rows(var rows) ->
          rows.stream().map(YamlLines::inline).collect(Collectors.joining(", ", "[", "]"));
      case Yaml.Keys(var values, _) ->
          values.entrySet().stream()
              .map(entry -> Yaml.quoted(entry.getKey()) + ": " + inline(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }
}
