package org.weft.benchmark;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.weft.framework.FrameworkVersion;
import org.weft.network.NetworkId;
import org.weft.scoring.answer.Participant;
import org.weft.scoring.compare.PeerGroup;
import org.weft.scoring.model.Comparison;

/// The cities a city is compared with.
public sealed interface Group {
  /// Every city with a result of the same version.
  record Everyone() implements Group {}

  /// A group that the framework defines by attributes of the participants.
  record OfFramework(String code) implements Group {}

  /// The cities that answered for a network.
  record OfNetwork(NetworkId network) implements Group {}

  /// The codes of the groups of a framework that a participant with these attributes is in.
  static Set<String> codes(FrameworkVersion version, Map<String, String> attributes) {
    var participant = new Participant("", "", attributes);
    return version.model().comparisons().stream()
        .filter(group -> PeerGroup.belongs(group, participant))
        .map(Comparison::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The word for it in addresses.
  default String word() {
    return switch (this) {
      case Everyone() -> "all";
      case OfFramework(var code) -> "group:" + code;
      case OfNetwork(var network) -> "network:" + network.value();
    };
  }

  /// The group of a word; empty for nonsense.
  static Optional<Group> of(String word) {
    if (word.equals("all")) {
      return Optional.of(new Everyone());
    }
    if (word.startsWith("group:")) {
      return Optional.of(new OfFramework(word.substring(6)));
    }
    if (word.matches("network:[0-9a-fA-F-]{36}")) {
      return Optional.of(new OfNetwork(NetworkId.of(word.substring(8))));
    }
    return Optional.empty();
  }
}
