package org.weft.report.web;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.weft.benchmark.result.NodeResult;
import org.weft.benchmark.result.Result;
import org.weft.framework.FrameworkVersion;
import org.weft.report.Report;
import org.weft.report.Wording;
import org.weft.site.Page;

/// What the files of a report are made of.
record ReportMaterial(
    Page page, FrameworkVersion version, Result result, Report report, List<NodeResult> nodes) {
  Wording words() {
    return new Wording(page, version);
  }

  String say(String key) {
    return page.say(key);
  }

  /// A score as files of data carry it; null for none.
  static @Nullable Double number(OptionalDouble score) {
    return score.isPresent() ? (Double) score.getAsDouble() : null;
  }
}
