/// Pages of comparisons and of single questions.
@NullMarked
package org.weft.benchmark.web;

import org.jspecify.annotations.NullMarked;
