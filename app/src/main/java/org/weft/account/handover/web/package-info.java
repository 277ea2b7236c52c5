/// The pages of handing over.
@NullMarked
package org.weft.account.handover.web;

import org.jspecify.annotations.NullMarked;
