/// The pages of asking to join.
@NullMarked
package org.weft.account.joining.web;

import org.jspecify.annotations.NullMarked;
