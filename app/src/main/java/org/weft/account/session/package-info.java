/// Web sessions as they lie in the database, and how requests read and write them.
@NullMarked
package org.weft.account.session;

import org.jspecify.annotations.NullMarked;
