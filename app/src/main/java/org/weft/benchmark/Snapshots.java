package org.weft.benchmark;

import org.springframework.stereotype.Service;

/// Takes snapshots of the results of a framework.
@Service
public class Snapshots {
  private final MarkBooks books;
  private final Comparing comparing;

  Snapshots(MarkBooks books, Comparing comparing) {
    this.books = books;
    this.comparing = comparing;
  }

  /// What a reader may see of a framework now; nothing of one that has no results.
  public Snapshot of(Reader reader, String framework) {
    return new Snapshot(reader, books.of(framework), comparing);
  }
}
