package org.weft.journey;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.weft.account.Letter;

/// Keeps the letters that the demonstration sends, for journeys that begin with one.
class Letterbox {
  private final List<Letter> letters = new CopyOnWriteArrayList<>();

  @EventListener
  void on(Letter letter) {
    letters.add(letter);
  }

  /// The path of the link in the latest letter to somebody.
  String link(String to) {
    return letters.stream()
        .filter(l -> l.to().equals(to))
        .map(l -> String.valueOf(l.link()).replaceFirst("^https?://[^/]+", ""))
        .toList()
        .getLast();
  }
}
