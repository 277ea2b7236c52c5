/// Reading the trail and taking it away: of a city by its coordinators, of a network by its
/// secretariat, all of it by administrators. Reading is itself recorded.
@NullMarked
package org.weft.account.audit.reading;

import org.jspecify.annotations.NullMarked;
