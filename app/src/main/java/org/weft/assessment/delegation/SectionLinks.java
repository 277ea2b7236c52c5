package org.weft.assessment.delegation;

import java.util.List;
import org.springframework.stereotype.Service;
import org.weft.assessment.answering.Dossier;

/// Reads how the links of sections stand, for the people of the city.
@Service
public class SectionLinks {
  private final LinkStore links;

  SectionLinks(LinkStore links) {
    this.links = links;
  }

  /// The links of a section, the latest first; at most 20. Whoever has a dossier may read, except
  /// those who came by a link themselves.
  public List<SectionLink> list(Dossier dossier, String area) {
    return dossier.reach().isOfCity() ? links.list(dossier.assessment().id(), area) : List.of();
  }

  /// The latest link of each section.
  public List<SectionLink> latest(Dossier dossier) {
    return dossier.reach().isOfCity() ? links.latest(dossier.assessment().id()) : List.of();
  }
}
