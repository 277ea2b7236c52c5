package org.weft.network.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;
import org.weft.city.CityId;
import org.weft.city.CityMark;
import org.weft.city.CityMarks;
import org.weft.city.MarkView;
import org.weft.network.Member;
import org.weft.network.MemberFilter;
import org.weft.network.Members;
import org.weft.network.Network;
import org.weft.network.NetworkPanels;
import org.weft.network.Networks;
import org.weft.network.Standing;
import org.weft.site.Page;
import org.weft.site.chart.Threads;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Figure;
import org.weft.site.ui.PageNumbers;

/// Puts the page of a network together.
@Component
class NetworkViews {
  private final Networks networks;
  private final NetworkFrames frames;
  private final ObjectProvider<CityMarks> marks;
  private final ObjectProvider<NetworkPanels> panels;

  NetworkViews(
      Networks networks,
      NetworkFrames frames,
      ObjectProvider<CityMarks> marks,
      ObjectProvider<NetworkPanels> panels) {
    this.networks = networks;
    this.frames = frames;
    this.marks = marks;
    this.panels = panels;
  }

  /// What the reader asked for.
  ///
  /// @param country a code, or empty for all
  record Asked(String country, @Nullable Size size, int page) {

    MemberFilter filter() {
      return new MemberFilter(
          country.isEmpty() ? null : country,
          size == null ? null : size.from(),
          size == null ? null : size.below());
    }

    String url(Network network, int number) {
      var parts = new ArrayList<String>();
      if (!country.isEmpty()) {
        parts.add("country=" + country);
      }
      if (size != null) {
        parts.add("size=" + size.word());
      }
      if (number > 1) {
        parts.add("page=" + number);
      }
      return network.address() + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
  }

  NetworkView of(Page page, Actor actor, Network network, Asked asked) {
    var frame = frames.of(network.id());
    var all = frame.all();
    var map = frame.map();
    var waiting = frame.waiting();
    var members = networks.members(actor, network.id(), asked.filter(), asked.page());
    return new NetworkView(
        network,
        figures(page, all, waiting),
        map,
        MemberMap.caption(page, network, all),
        map == null ? 0 : map.outside(),
        waiting,
        countries(page, all, asked.country()),
        sizes(page, asked.size()),
        members.total(),
        cards(page, actor, network, members),
        PageNumbers.of(asked.page(), members.total(), members.size(), n -> asked.url(network, n)),
        panels
            .orderedStream()
            .map(p -> p.find(page, actor, network))
            .flatMap(Optional::stream)
            .toList());
  }

  private static List<Figure> figures(Page page, List<Member> all, int waiting) {
    var figures = new ArrayList<Figure>();
    var countries = all.stream().map(Member::country).distinct().count();
    figures.add(Figure.of(page.number(all.size()), page.say("network.figure.cities", countries)));
    for (var standing : Standing.values()) {
      var number = all.stream().filter(m -> m.standings().contains(standing)).count();
      if (number > 0) {
        figures.add(
            Figure.of(page.number(number), page.say("network.figure." + standing.word(), number)));
      }
    }
    if (waiting > 0) {
      figures.add(Figure.of(page.number(waiting), page.say("network.figure.waiting", waiting)));
    }
    return figures;
  }

  private static List<Choice> countries(Page page, List<Member> all, String chosen) {
    var byName = Collator.getInstance(page.locale());
    Map<String, Long> counts =
        all.stream().collect(Collectors.groupingBy(Member::country, Collectors.counting()));
    var choices = new ArrayList<Choice>();
    choices.add(
        Choice.of("", page.say("network.filter.countries", counts.size()), chosen.isEmpty()));
    counts.keySet().stream()
        .sorted(Comparator.comparing(page::country, byName))
        .map(c -> Choice.of(c, page.country(c), c.equals(chosen)))
        .forEach(choices::add);
    return choices;
  }

  private static List<Choice> sizes(Page page, @Nullable Size chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", page.say("network.filter.anySize"), chosen == null));
    Arrays.stream(Size.values())
        .map(s -> Choice.of(s.word(), page.say("network.size." + s.word()), s == chosen))
        .forEach(choices::add);
    return choices;
  }

  private List<MemberCard> cards(Page page, Actor actor, Network network, Members members) {
    var ids = members.list().stream().map(Member::city).toList();
    Map<CityId, CityMark> known =
        Optional.ofNullable(marks.getIfAvailable())
            .map(m -> m.find(actor, ids, network.id().value(), page.locale()))
            .orElse(Map.of());
    return members.list().stream()
        .map(m -> card(page, m, MarkView.of(page, known.get(m.city()), Threads.NINE)))
        .toList();
  }

  private static MemberCard card(Page page, Member member, MarkView mark) {
    var standings =
        member.standings().stream()
            .sorted()
            .map(s -> page.say("network.standing." + s.word()))
            .collect(Collectors.joining(", "));
    return new MemberCard(
        member.name(),
        member.address(),
        page.country(member.country()),
        mark.score().isEmpty() ? standings : mark.score(),
        mark);
  }
}
