package org.weft.scoring.score;

import org.weft.scoring.model.Level;

/// Whether a level is reached.
///
/// @param reached its condition and those of all lower levels hold
/// @param finding of its own condition
public record LevelCheck(Level level, boolean reached, Finding finding) {}
