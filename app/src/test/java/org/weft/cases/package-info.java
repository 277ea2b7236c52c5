/// Cases that every program of this kind must survive, each a test of its own;
/// docs/security/cases.md lists all of them with the tests that prove them.
@NullMarked
package org.weft.cases;

import org.jspecify.annotations.NullMarked;
