/// What this module asks of others about the work of people: whose members a city is, which
/// sections it answers, what is open of somebody, what their office shows.
@NamedInterface("work")
@NullMarked
package org.weft.account.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
