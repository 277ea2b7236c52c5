/// Links by which named colleagues answer one section without an account: sending, opening,
/// withdrawing.
///
/// A link opens one section of one assessment for as long as the assessment is open, the link is
/// not withdrawn and has not run out. The secret in it works in one browser: the one it was first
/// opened in. Anywhere else, whoever has it can only have a new one sent to the same mail address;
/// opening that ends what was open before. So a forwarded or copied letter opens nothing once its
/// reader has opened it, and whoever opened it first in their stead is out as soon as the reader
/// asks for another.
@NamedInterface("delegation")
@NullMarked
package org.weft.assessment.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
