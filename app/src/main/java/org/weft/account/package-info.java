/// People, sign-in, roles and grants. Every use case of the program takes an
/// [org.weft.account.Actor].
@ApplicationModule(allowedDependencies = {"operation", "site"})
@NullMarked
package org.weft.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
