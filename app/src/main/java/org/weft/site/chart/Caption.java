package org.weft.site.chart;

/// What a person hears instead of a drawing. The ids of its title and description begin with `id`,
/// which is given once on a page.
///
/// @param id unique on its page: letters, digits and hyphens
/// @param title what the drawing shows, in a few words
/// @param description what it says, with the figures that matter
public record Caption(String id, String title, String description) {

  public Caption {
    if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("An id is letters, digits and hyphens, but was " + id);
    }
  }

  /// The id of the title.
  public String titleId() {
    return id + "-t";
  }

  /// The id of the description.
  public String descriptionId() {
    return id + "-d";
  }

  /// Both ids, for `aria-labelledby`.
  public String labelledBy() {
    return titleId() + " " + descriptionId();
  }
}
