/// What the shared pieces of pages in `jte/ui` are made of: fields, choices, crumbs, figures. Texts
/// come in the reader's language.
@NullMarked
package org.weft.site.ui;

import org.jspecify.annotations.NullMarked;
