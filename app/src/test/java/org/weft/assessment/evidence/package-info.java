/// Tests of evidence from inside its package.
@org.jspecify.annotations.NullMarked
package org.weft.assessment.evidence;
