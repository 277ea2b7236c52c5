package org.weft.site.paper;

import java.util.List;
import org.weft.site.Page;

/// The head of a document: what every page of it carries.
///
/// @param language BCP 47 tag
/// @param direction `ltr` or `rtl`
/// @param title also the title of the window that shows it
/// @param style the style sheet after `base.css`, without its ending
/// @param running what stands at the foot of every page
/// @param tag a word at the head of every page, such as Illustrative; empty for none
/// @param bookmarks the outline
public record Sheet(
    String language,
    String direction,
    String title,
    String style,
    String running,
    String tag,
    List<Bookmark> bookmarks) {
  public Sheet {
    bookmarks = List.copyOf(bookmarks);
  }

  /// A line of the outline.
  ///
  /// @param anchor the id it leads to
  public record Bookmark(String title, String anchor) {}

  /// A sheet in the reader's language.
  public static Sheet of(
      Page page,
      String title,
      String style,
      String running,
      boolean illustrative,
      List<Bookmark> bookmarks) {
    return new Sheet(
        page.language(),
        page.direction(),
        title,
        style,
        running,
        illustrative ? page.say("site.illustrative") : "",
        bookmarks);
  }
}
