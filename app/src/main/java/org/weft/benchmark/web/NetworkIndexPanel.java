package org.weft.benchmark.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Group;
import org.weft.benchmark.Indices;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Marks;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Readers;
import org.weft.benchmark.Sample;
import org.weft.benchmark.published.PublishedResult;
import org.weft.benchmark.published.PublishedResults;
import org.weft.benchmark.seen.Seen;
import org.weft.city.Cities;
import org.weft.framework.FrameworkVersion;
import org.weft.network.Network;
import org.weft.network.NetworkPanels;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// The index of a network's cities, on its page: how results lie, the median per area, and what
/// others published. A network whose cities answered several frameworks offers a choice.
@Component
@Order(5)
class NetworkIndexPanel implements NetworkPanels {
  private final Indices indices;
  private final Marks marks;
  private final Comparing comparing;
  private final PublishedResults published;
  private final Cities cities;
  private final Readers readers;
  private final Seen seen;
  private final Templates templates;

  NetworkIndexPanel(
      Indices indices,
      Marks marks,
      Comparing comparing,
      PublishedResults published,
      Cities cities,
      Readers readers,
      Seen seen,
      Templates templates) {
    this.indices = indices;
    this.marks = marks;
    this.comparing = comparing;
    this.published = published;
    this.cities = cities;
    this.readers = readers;
    this.seen = seen;
    this.templates = templates;
  }

  @Override
  public Optional<Content> find(Page page, Actor actor, Network network) {
    var reader = readers.reader(actor);
    var all = indices.ofNetwork(reader, network.id());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var version = IndexChoice.chosen(page, all);
    var material = read(reader, network, version);
    var panel = new NetworkIndexWriting(page, comparing, version, material);
    return Optional.of(
        templates.benchmarkIndexOfNetwork(page, panel.panel(IndexChoice.of(page, all, version))));
  }

  private NetworkIndexWriting.Material read(
      Reader reader, Network network, FrameworkVersion version) {
    var results = marks.ofNetwork(reader, version.framework(), network.id());
    seen.note(reader, results);
    var landmarks = landmarks(results);
    return new NetworkIndexWriting.Material(
        network,
        results,
        published.of(version.framework(), network.id()).stream()
            .filter(PublishedResult::overall)
            .toList(),
        results.isEmpty()
            ? Optional.empty()
            : Optional.of(
                comparing.figures(Sample.latest(version.id(), new Group.OfNetwork(network.id())))),
        cities.find(landmarks.stream().map(Mark::city).toList()));
  }

  /// The lowest, the highest and two between: enough names to read the picture by.
  private static List<Mark> landmarks(List<Mark> results) {
    var scored = results.stream().filter(m -> m.overall().isPresent()).toList();
    return scored.size() < 4
        ? scored
        : List.of(
            scored.getFirst(),
            scored.get(scored.size() / 3),
            scored.get(2 * scored.size() / 3),
            scored.getLast());
  }
}
