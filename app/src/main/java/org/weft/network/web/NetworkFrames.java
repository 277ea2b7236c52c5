package org.weft.network.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weft.network.Member;
import org.weft.network.NetworkId;
import org.weft.network.Networks;
import org.weft.site.Remembered;
import org.weft.site.chart.map.CityMap;

/// What the page of a network shows of all its cities together, drawn at most every half minute.
@Component
class NetworkFrames {
  private final Networks networks;
  private final Clock clock;
  private final Map<NetworkId, Remembered<Frame>> frames = new ConcurrentHashMap<>();

  NetworkFrames(Networks networks, Clock clock) {
    this.networks = networks;
    this.clock = clock;
  }

  /// All cities of a network together.
  ///
  /// @param map null where no city has a place on earth
  /// @param waiting how many rows wait for a person
  record Frame(List<Member> all, @Nullable CityMap map, int waiting) {}

  /// The frame of a network that exists.
  Frame of(NetworkId network) {
    return frames
        .computeIfAbsent(
            network, id -> new Remembered<>(clock, Duration.ofSeconds(30), () -> draw(id)))
        .get();
  }

  private Frame draw(NetworkId network) {
    var all = networks.listMembers(network);
    return new Frame(all, MemberMap.draw(all), networks.countWaiting(network));
  }
}
