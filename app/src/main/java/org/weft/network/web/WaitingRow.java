package org.weft.network.web;

import java.util.List;
import org.weft.network.Waiting;
import org.weft.site.Page;
import org.weft.site.ui.Source;

/// A row of a list that waits for a person.
///
/// @param reason why it waits
/// @param candidates the cities it may mean; empty for none
/// @param words what the source says of it
public record WaitingRow(
    String name,
    String country,
    String reason,
    String candidates,
    String words,
    String since,
    List<Source> sources) {

  static WaitingRow of(Page page, Waiting waiting) {
    return new WaitingRow(
        waiting.name(),
        page.country(waiting.country()),
        page.say(waiting.ambiguous() ? "network.waiting.ambiguous" : "network.waiting.unknown"),
        waiting.candidates(),
        waiting.status(),
        Since.say(page, waiting.since()),
        Source.list(waiting.source()));
  }
}
