/// The pages of teams: lists, forms and what they show.
@NullMarked
package org.weft.account.team.web;

import org.jspecify.annotations.NullMarked;
