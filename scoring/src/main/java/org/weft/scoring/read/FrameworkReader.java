package org.weft.scoring.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weft.scoring.model.About;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Overall;
import org.weft.scoring.model.Tree;
import org.weft.scoring.yaml.Excerpts;
import org.weft.scoring.yaml.Limits;
import org.weft.scoring.yaml.YamlReader;

/// Reads a framework file, format `framework/1`.
public final class FrameworkReader {

  static final String FORMAT = "framework/1";

  private static final List<String> KEYS =
      List.of(
          "weft",
          "id",
          "version",
          "title",
          "summary",
          "language",
          "licence",
          "source",
          "homepage",
          "scale",
          "overall",
          "areas",
          "composites",
          "comparisons",
          "levels",
          "recommendations",
          "changes");

  private FrameworkReader() {}

  /// The most bytes that a file may have; a caller need not load more.
  public static int mostBytes() {
    return Limits.FRAMEWORK.bytes();
  }

  /// Reads a text.
  public static Reading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Reads the bytes of a file, which must be UTF-8.
  public static Reading read(byte[] bytes) {
    var faults = new Faults();
    var document = YamlReader.read(bytes, Limits.FRAMEWORK);
    document.refusals().forEach(refusal -> faults.fault(refusal.at(), "", refusal.message()));
    if (!document.complete()) {
      return faults.refused();
    }
    var context = new Context(faults);
    var root = Spot.of(document.root());
    var framework = framework(context, root);
    context.checkNow();
    Combined.checkShares(context);
    if (faults.count() > 0) {
      return faults.refused();
    }
    var sound = Objects.requireNonNull(framework).build();
    Notes.look(sound, context, root);
    return new Reading.Read(sound, faults.warnings(), faults.moreWarnings());
  }

  /// A framework that is built once its references are known to be sound.
  private interface Draft {
    Framework build();
  }

  private static @Nullable Draft framework(Context context, Spot root) {
    int before = context.faults.count();
    var fields = Fields.open(context, root, "a framework", KEYS);
    if (fields == null) {
      return null;
    }
    checkFormat(fields);
    var about = about(fields);
    var results = new ResultsReader(context);
    var overall = fields.find("overall").map(results::overall).orElse(Overall.DEFAULT);
    var areas = new NodeReader(context).top(fields);
    var composites = fields.list("composites", (_, spot) -> results.composite(spot));
    var comparisons = fields.list("comparisons", (_, spot) -> results.comparison(spot));
    var levels = fields.list("levels", (_, spot) -> results.level(spot));
    var recommendations = fields.list("recommendations", (_, spot) -> results.recommendation(spot));
    if (fields.has("changes")) {
      context.warning(fields.key("changes"), "“changes” is reserved and not read yet.");
    }
    return context.sound(
        before,
        () ->
            () ->
                new Framework(
                    Objects.requireNonNull(about),
                    overall,
                    new Tree(areas),
                    composites,
                    comparisons,
                    levels,
                    recommendations));
  }

  private static void checkFormat(Fields fields) {
    fields
        .need("weft")
        .ifPresent(spot -> {
          var format = Scalars.string(fields.context, spot);
          if (format != null && !format.equals(FORMAT)) {
            fields.context.fault(
                spot,
                "“%s” is not a format this program reads; write “weft: %s”."
                    .formatted(Excerpts.of(format), FORMAT));
          }
        });
  }

  private static @Nullable About about(Fields fields) {
    var context = fields.context;
    int before = context.faults.count();
    fields.find("language").ifPresent(spot -> language(context, spot));
    var id = fields.need("id").map(spot -> Scalars.code(context, spot)).orElse(null);
    var version = fields.need("version").map(spot -> Scalars.string(context, spot)).orElse(null);
    var title = TextReader.titled(fields, "title", id);
    var summary = TextReader.find(fields, "summary");
    var licence = fields.string("licence");
    var source = fields.string("source");
    var homepage = fields.string("homepage");
    var scale = fields.find("scale").map(spot -> scale(context, spot)).orElse(About.Scale.PERCENT);
    return context.sound(
        before,
        () ->
            new About(
                Objects.requireNonNull(id),
                Objects.requireNonNull(version),
                Objects.requireNonNull(title),
                summary,
                context.language,
                licence,
                source,
                homepage,
                scale));
  }

  private static void language(Context context, Spot spot) {
    var tag = Scalars.string(context, spot);
    if (tag != null && !TextReader.isLanguage(tag)) {
      context.fault(
          spot,
          "“%s” is not a language tag such as en, fr or pt-BR (BCP 47)."
              .formatted(Excerpts.of(tag)));
    } else if (tag != null) {
      context.language = tag;
    }
  }

  private static About.@Nullable Scale scale(Context context, Spot spot) {
    int before = context.faults.count();
    var fields = Fields.open(context, spot, "a scale", List.of("min", "max"));
    if (fields == null) {
      return null;
    }
    double min = fields.number("min", About.Scale.PERCENT.min());
    double max = fields.number("max", About.Scale.PERCENT.max());
    if (min >= max) {
      context.fault(spot, "The scale's “min” must be below its “max”.");
    }
    return context.sound(before, () -> new About.Scale(min, max));
  }
}
