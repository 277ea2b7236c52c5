package org.weft.demo;

import java.util.SplittableRandom;

/// How a made-up city tends to answer: a general strength, a leaning per area and per question that
/// stays with it from cycle to cycle, and a little growth.
///
/// The same city always has the same temperament, so the demonstration looks alike everywhere.
final class Temperament {
  private final long seed;
  private final double strength;
  private final double growth;

  /// @param name of the city, with its country: the seed
  Temperament(String name) {
    long hash = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + name.charAt(i);
    }
    this.seed = hash;
    var random = new SplittableRandom(hash);
    this.strength = Math.clamp(0.63 + 0.13 * random.nextGaussian(), 0.22, 0.93);
    this.growth = Math.clamp(0.035 + 0.03 * random.nextGaussian(), -0.03, 0.1);
  }

  /// How well a question is met, from 0 to 1, before any chance of the day.
  ///
  /// @param cycle 0 for the first, 1 for the next
  double quality(String area, String item, int cycle) {
    var ofArea = 0.11 * stable(area).nextGaussian();
    var ofItem = 0.26 * stable(area + "/" + item).nextGaussian();
    var ofDay = 0.07 * stable(item + "@" + cycle).nextGaussian();
    return Math.clamp(strength + growth * cycle + ofArea + ofItem + ofDay, 0, 1);
  }

  /// Chance that belongs to one question and cycle.
  SplittableRandom chance(String item, int cycle) {
    return stable(item + "#" + cycle);
  }

  /// Chance that belongs to the city itself.
  SplittableRandom chance(String what) {
    return stable(what);
  }

  private SplittableRandom stable(String what) {
    return new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * what.hashCode()));
  }
}
