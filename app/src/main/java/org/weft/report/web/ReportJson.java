package org.weft.report.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.benchmark.result.Derivations;
import org.weft.benchmark.result.NodeResult;
import org.weft.scoring.score.Derivation;
import tools.jackson.databind.json.JsonMapper;

/// Sets a result as JSON.
@Component
class ReportJson {
  private final Derivations derivations;
  private final JsonMapper json;

  ReportJson(Derivations derivations, JsonMapper json) {
    this.derivations = derivations;
    this.json = json;
  }

  /// Everything that is needed to compute the result again, and every step of it.
  byte[] write(ReportMaterial material) {
    var result = material.result();
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("city", material.report().cover().city());
    all.put("cityId", result.city().value());
    all.put("assessment", result.assessment().value());
    all.put("revision", result.revision());
    all.put("framework", material.version().framework());
    all.put("frameworkVersion", material.version().version());
    all.put("frameworkSha256", material.version().sha256());
    all.put("period", result.period());
    all.put("computedAt", result.computedAt().toString());
    all.put("program", result.program());
    all.put("visibility", result.visibility().word());
    all.put("illustrative", result.illustrative());
    all.put("attributes", result.attributes());
    all.put("overall", ReportMaterial.number(result.overall()));
    all.put("coverage", result.coverage());
    all.put("level", result.level());
    all.put("recommendations", result.recommendations());
    all.put("method", material.report().method().sentences());
    all.put("nodes", material.nodes().stream().map(n -> node(material, n)).toList());
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  private Map<String, @Nullable Object> node(ReportMaterial material, NodeResult node) {
    var one = new LinkedHashMap<String, @Nullable Object>();
    one.put("node", node.node());
    if (!node.instance().isEmpty()) {
      one.put("instance", node.instance());
    }
    one.put("title", material.words().title(node.node()));
    one.put("score", ReportMaterial.number(node.score()));
    one.put("coverage", node.coverage());
    if (node.derivation() instanceof Derivation.OfItem item) {
      one.put("answer", item.answer().raw());
    }
    one.put("derivation", json.readTree(derivations.write(node.derivation())));
    return one;
  }
}
