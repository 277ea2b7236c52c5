package org.weft.scoring.write;

import java.util.ArrayList;
import java.util.List;
import org.weft.scoring.model.Kind;
import org.weft.scoring.model.NumberScore;
import org.weft.scoring.model.Option;

/// The keys that belong to the type of an item.
///
/// @param language in which plain texts are written
record KindWriter(String language) {

  void write(Kind kind, Yaml.Keys item) {
    switch (kind) {
      case Kind.YesNo yesNo when yesNo.equals(Kind.YesNo.DEFAULT) -> {}
      case Kind.YesNo(var yes, var no) ->
          item.put("points", Yaml.Keys.inBraces().put("yes", yes).put("no", no));
      case Kind.Choice(var options) -> item.put("options", options(options));
      case Kind.Choices(var options, var combine, var cap) ->
          item.put("combine", combine == Kind.Ticks.SUM ? null : combine.word())
              .put("cap", cap)
              .put("options", options(options));
      case Kind.Numeric(var score, var min, var max, var unit) ->
          item.put("min", min)
              .put("max", max)
              .put("unit", FrameworkWriter.text(unit, language))
              .put("score", score == null ? null : score(score));
      case Kind.Prose _, Kind.Day _, Kind.File _ -> {}
    }
  }

  private List<Yaml> options(List<Option> options) {
    var rows = new ArrayList<Yaml>();
    for (var option : options) {
      rows.add(
          Yaml.Keys.inBraces()
              .put("code", option.code())
              .put("label", FrameworkWriter.text(option.label(), language))
              .put("points", option.points())
              .put("exclusive", option.exclusive()));
    }
    return rows;
  }

  private static Yaml.Keys score(NumberScore score) {
    var keys = Yaml.Keys.inBraces();
    return switch (score) {
      case NumberScore.Value() -> keys.put("method", "value");
      case NumberScore.Linear(var from, var to, var points, var clamp) ->
          line(keys.put("method", "linear"), from, to, points, clamp);
      case NumberScore.Log(var from, var to, var points, var clamp) ->
          line(keys.put("method", "log"), from, to, points, clamp);
      case NumberScore.Bands(var bands) -> {
        var rows = new ArrayList<Yaml>();
        for (var band : bands) {
          rows.add(Yaml.Keys.inBraces().put("below", band.below()).put("points", band.points()));
        }
        yield keys.put("method", "bands").put("bands", rows);
      }
    };
  }

  private static Yaml.Keys line(
      Yaml.Keys keys, double from, double to, double points, boolean clamp) {
    return keys.put("from", from)
        .put("to", to)
        .put("points", points)
        .put("clamp", clamp ? null : new Yaml.Line("false"));
  }
}
