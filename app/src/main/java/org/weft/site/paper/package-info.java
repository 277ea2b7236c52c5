/// Documents as PDF: accessible (PDF/UA-1), with embedded fonts, set from compiled templates in the
/// style sheets `assets/paper`.
///
/// The renderer reads nothing but these style sheets and the fonts: no file, no address, whatever a
/// text in the document says.
///
/// Latin, Greek, Cyrillic and Arabic are set, Arabic with joined letters and from right to left;
/// the columns of tables keep their order, because the renderer knows no other. A sign that no font
/// has is shown as #.
@NullMarked
package org.weft.site.paper;

import org.jspecify.annotations.NullMarked;
