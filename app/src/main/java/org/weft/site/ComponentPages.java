package org.weft.site;

import gg.jte.models.runtime.JteModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.site.jte.Templates;

/// The page that shows every piece, chart and state side by side: for those who build pages, and
/// for the tests of their accessibility. Only in the demonstration.
@RestController
class ComponentPages {
  private final Templates templates;

  ComponentPages(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/components")
  JteModel components(Page page) {
    if (!page.demo()) {
      throw new NotFoundException();
    }
    return templates.siteComponents(page, new ComponentSamples(page));
  }
}
