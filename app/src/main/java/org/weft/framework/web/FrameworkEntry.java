package org.weft.framework.web;

import gg.jte.Content;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weft.framework.FrameworkVersion;
import org.weft.site.Page;

/// A framework in the catalogue: its newest version with what somebody asks who has to choose.
///
/// @param source whose it is and what it follows, in the words of its file; empty if it says
///   nothing
/// @param site the name of its home page; empty without one
/// @param older its other versions, the last loaded first
/// @param notes what other modules tell of it
public record FrameworkEntry(
    FrameworkRow row, String source, String site, List<Older> older, List<Content> notes) {
  private static final Set<String> WEB = Set.of("http", "https");

  public FrameworkEntry {
    older = List.copyOf(older);
    notes = List.copyOf(notes);
  }

  /// A version that is not the newest.
  public record Older(String version, String address) {}

  static FrameworkEntry of(
      FrameworkVersion newest, List<FrameworkVersion> versions, List<Content> notes, Page page) {
    var source = newest.model().about().source();
    return new FrameworkEntry(
        FrameworkRow.of(newest, page),
        source == null ? "" : source,
        site(newest.model().about().homepage()),
        versions.stream()
            .filter(v -> !v.id().equals(newest.id()))
            .map(v -> new Older(v.version(), v.address()))
            .toList(),
        notes);
  }

  /// Files may name anything as their home page; what is no address of the web is not shown.
  static String site(@Nullable String homepage) {
    try {
      var address = new URI(homepage == null ? "" : homepage);
      return address.getHost() != null && WEB.contains(String.valueOf(address.getScheme()))
          ? address.getHost().replaceFirst("^www\\.", "")
          : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
