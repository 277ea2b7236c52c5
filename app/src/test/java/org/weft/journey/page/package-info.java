/// Every page, as readers of different languages and devices meet it. Each kind of reader has a
/// class of its own, so that two processes share the looking.
@NullMarked
package org.weft.journey.page;

import org.jspecify.annotations.NullMarked;
