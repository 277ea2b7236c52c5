/// Comma-separated files: read as a stream and with care, written so that no spreadsheet runs what
/// people have typed.
@NullMarked
package org.weft.site.csv;

import org.jspecify.annotations.NullMarked;
