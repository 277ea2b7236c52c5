/// The model of a framework: its areas, items, rules, levels, recommendations and groups.
///
/// Everything here is immutable and holds no arithmetic. What a type can tell to be nonsense is
/// refused with an [IllegalArgumentException]; a reader of files checks beforehand and explains
/// faults with line and column. Components that may be absent are `@Nullable`; lists, maps and sets
/// are never null and never change.
@NullMarked
package org.weft.scoring.model;

import org.jspecify.annotations.NullMarked;
