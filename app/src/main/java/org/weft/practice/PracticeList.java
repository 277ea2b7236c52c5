package org.weft.practice;

import java.util.List;

/// One page of practices.
///
/// @param total how many there are on all pages
/// @param page from 1
/// @param size the most on a page
public record PracticeList(List<Practice> list, int total, int page, int size) {
  public PracticeList {
    list = List.copyOf(list);
  }

  /// How many pages there are; at least one.
  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }
}
