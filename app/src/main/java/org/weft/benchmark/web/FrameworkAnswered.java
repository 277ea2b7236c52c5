package org.weft.benchmark.web;

import gg.jte.Content;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.benchmark.Indices;
import org.weft.framework.FrameworkNotes;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// How many cities have published a result under a framework, in the catalogue.
@Component
@Order(5)
class FrameworkAnswered implements FrameworkNotes {
  private final Indices indices;
  private final Templates templates;

  FrameworkAnswered(Indices indices, Templates templates) {
    this.indices = indices;
    this.templates = templates;
  }

  @Override
  public Map<String, Content> of(Page page, Collection<String> frameworks) {
    var lines = new LinkedHashMap<String, Content>();
    indices
        .open(frameworks)
        .forEach((framework, cities) ->
            lines.put(framework, templates.benchmarkAnswered(page, framework, cities)));
    return lines;
  }
}
