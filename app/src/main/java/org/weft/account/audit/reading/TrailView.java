package org.weft.account.audit.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// The page of the trail.
///
/// @param next the address of the older entries; empty if there are none
/// @param kinds what can be chosen as kind
/// @param csv where the entries that are asked for can be taken away as a table
/// @param head the newest number and hash of the chain, for administrators; empty for others
public record TrailView(
    String title,
    String lede,
    List<Crumb> crumbs,
    String address,
    TrailFilter filter,
    List<Choice> kinds,
    List<Problem> problems,
    List<Row> rows,
    String next,
    String csv,
    String json,
    String head) {

  /// What was typed, for the fields of the form.
  public String person() {
    return filter.person();
  }

  public String from() {
    return filter.from();
  }

  public String to() {
    return filter.to();
  }

  public String subject() {
    return filter.subject();
  }

  /// Whether nothing is filtered out.
  public boolean everything() {
    return filter.isEmpty();
  }

  /// One entry.
  ///
  /// @param who the person’s name
  /// @param what the sentence, which begins after the name
  /// @param subject what it was done to; empty if the sentence says it
  /// @param url where that is; empty for no page
  /// @param text what the thing says itself, such as a question; empty for nothing
  /// @param lang the language of the text where it is not the page’s, or null
  /// @param id by which only the entries about it are found
  /// @param change what stood before and stands now; empty for nothing
  /// @param personal names that belong to it; empty for none
  /// @param origin the shortened address, and the number in the chain
  public record Row(
      String when,
      String who,
      String what,
      String subject,
      String url,
      String text,
      @Nullable String lang,
      String id,
      String change,
      String personal,
      String origin) {

    /// The id as a part of an address.
    public String query() {
      return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
  }
}
