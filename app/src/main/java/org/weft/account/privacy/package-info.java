/// What is kept of people: showing it to them, erasing it when they ask, and letting it go when it
/// is old. Each module answers for its own part by
/// [PersonalRecords][org.weft.account.privacy.PersonalRecords].
@NamedInterface("privacy")
@NullMarked
package org.weft.account.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
