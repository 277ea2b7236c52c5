package org.weft.framework.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weft.framework.FrameworkVersion;
import org.weft.site.Page;

/// A framework version in a list and at the head of its page.
///
/// @param languages the names of the languages it is written in, in the reader's language
/// @param questions how many questions have a score
public record FrameworkRow(
    String title,
    String summary,
    String address,
    String version,
    String loaded,
    String sha256,
    @Nullable String licence,
    @Nullable String homepage,
    List<String> languages,
    int areas,
    int questions,
    int recommendations) {

  static FrameworkRow of(FrameworkVersion version, Page page) {
    var model = version.model();
    var summary = model.about().summary();
    return new FrameworkRow(
        version.title(page.language()),
        summary == null ? "" : version.say(summary, page.language()),
        version.address(),
        version.version(),
        page.date(version.loadedAt()),
        version.sha256(),
        model.about().licence(),
        model.about().homepage(),
        model.languages().stream()
            .map(l -> Locale.forLanguageTag(l).getDisplayName(page.locale()))
            .toList(),
        model.tree().top().size(),
        (int) model.tree().items().stream().filter(i -> i.kind().scored()).count(),
        model.recommendations().size());
  }
}
