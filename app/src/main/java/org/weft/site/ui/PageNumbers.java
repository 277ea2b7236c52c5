package org.weft.site.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/// The pages of a list: the first and last, the current one and its neighbours.
///
/// @param current the page shown, from 1
/// @param last the last page
/// @param url the address of a page
public record PageNumbers(int current, int last, IntFunction<String> url) {

  /// The pages of so many rows.
  public static PageNumbers of(int current, long rows, int size, IntFunction<String> url) {
    int last = (int) Math.max(1, (rows + size - 1) / size);
    return new PageNumbers(Math.clamp(current, 1, last), last, url);
  }

  /// The pages to show; 0 stands for a gap.
  public List<Integer> shown() {
    var pages = new TreeSet<>(List.of(1, last));
    for (int page = Math.max(1, current - 1); page <= Math.min(last, current + 1); page++) {
      pages.add(page);
    }
    var out = new ArrayList<Integer>();
    int before = 0;
    for (int page : pages) {
      if (page == before + 2) {
        out.add(before + 1);
      } else if (page > before + 2) {
        out.add(0);
      }
      out.add(page);
      before = page;
    }
    return List.copyOf(out);
  }

  /// Whether there is more than one page.
  public boolean needed() {
    return last > 1;
  }

  /// The address of a page.
  public String to(int page) {
    return url.apply(page);
  }
}
