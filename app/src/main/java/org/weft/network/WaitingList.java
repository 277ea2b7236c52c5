package org.weft.network;

import java.util.List;

/// One page of the rows of a network’s list that wait for a person.
///
/// @param total on all pages
public record WaitingList(List<Waiting> list, int total, int page, int size) {
  public WaitingList {
    list = List.copyOf(list);
  }
}
