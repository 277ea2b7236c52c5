package org.weft.practice;

import java.util.List;

/// By what practices can be narrowed: only what at least one practice has.
public record PracticeChoices(List<String> themes, List<String> countries, List<String> networks) {
  public PracticeChoices {
    themes = List.copyOf(themes);
    countries = List.copyOf(countries);
    networks = List.copyOf(networks);
  }
}
