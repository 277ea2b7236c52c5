/// Who holds which office of an authority: mayors and their deputies, councillors, directors.
///
/// It stands beside the authorities and not beside the people of the platform, since an office is a
/// public fact about an authority with a source and a date, whether or not the holder has an
/// account. What ended stays, because signatures refer to it.
@NamedInterface("office")
@NullMarked
package org.weft.city.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
