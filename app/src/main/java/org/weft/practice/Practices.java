package org.weft.practice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.weft.account.Actor;
import org.weft.city.CityId;

/// The library of practices; all of it is public.
@Service
public class Practices {
  /// Practices on one page.
  public static final int PAGE = 20;

  private final PracticeStore store;

  Practices(PracticeStore store) {
    this.store = store;
  }

  /// The practice at an address.
  public Optional<Practice> find(String slug) {
    return store.find(slug);
  }

  /// One page of practices by title.
  ///
  /// @param page from 1
  public PracticeList list(Actor actor, PracticeFilter filter, int page) {
    return store.list(filter, Math.max(1, page), PAGE);
  }

  /// The practices of a city; at most 50.
  public List<Practice> listOf(CityId city) {
    return store.listOf(city, 50);
  }

  /// Practices that fit some themes, those that share most of them first.
  ///
  /// @param themes in the words of the library; case does not matter
  /// @param not a city whose own practices are left out, for it knows them; null for none
  public List<Practice> fitting(
      Collection<String> themes, @org.jspecify.annotations.Nullable CityId not, int limit) {
    return themes.isEmpty() ? List.of() : store.fitting(themes, not, Math.clamp(limit, 1, 200));
  }

  /// By what practices can be narrowed.
  public PracticeChoices choices() {
    return store.choices();
  }

  /// How many practices there are.
  public int count() {
    return store.count();
  }
}
