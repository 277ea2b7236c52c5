package org.weft.report;

import java.util.List;
import org.weft.site.ui.Fact;

/// How the report was worked out, so that anybody can do it again.
///
/// @param explained how the overall score came about
/// @param address where that stands on its own
public record Method(
    List<String> sentences, List<Fact> facts, Explained explained, String address) {
  public Method {
    sentences = List.copyOf(sentences);
    facts = List.copyOf(facts);
  }
}
