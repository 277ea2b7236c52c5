package org.weft.assessment.web.section;

import java.util.List;
import org.weft.assessment.web.Told;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.PageNumbers;

/// Who did what in one section.
///
/// @param back the section
public record SectionChangesView(
    String title,
    boolean illustrative,
    List<Crumb> crumbs,
    String back,
    List<Told> changes,
    PageNumbers pages) {}
