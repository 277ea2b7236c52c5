package org.weft.framework.web;

import gg.jte.Content;
import java.net.URI;
import java.util.List;
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

  private static String site(@Nullable String homepage) {
    var host = homepage == null ? null : URI.create(homepage).getHost();
    return host == null ? "" : host.replaceFirst("^www\\.", "");
  }
}
