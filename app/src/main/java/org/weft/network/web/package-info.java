/// The pages of networks.
@NullMarked
package org.weft.network.web;

import org.jspecify.annotations.NullMarked;
