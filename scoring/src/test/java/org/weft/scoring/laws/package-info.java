/// Laws that hold for every framework and every set of answers, tried on random ones.
///
/// Each law prints the seed and the size of the smallest case that breaks it;
/// `Frameworks.random(seed, size, wild)` makes that case again.
package org.weft.scoring.laws;
