/// Pages and downloads of the report.
@NullMarked
package org.weft.report.web;

import org.jspecify.annotations.NullMarked;
