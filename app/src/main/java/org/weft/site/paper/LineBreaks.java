package org.weft.site.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/// Where a line may break: as the JDK knows it, but never after an apostrophe inside a word
/// (`l’idéal`, `year’s`) nor before the signs that French sets off with a narrow space.
final class LineBreaks implements FSTextBreaker {
  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    breaks.setText(newText);
  }

  @Override
  public int next() {
    var at = breaks.next();
    while (at != BreakIterator.DONE && at < text.length() && isHeld(at)) {
      at = breaks.next();
    }
    return at;
  }

  private boolean isHeld(int at) {
    var before = text.charAt(at - 1);
    var after = text.charAt(at);
    return (before == '’' || before == '\'') && Character.isLetterOrDigit(after)
        || before == ' ' && ":;?!»%".indexOf(after) >= 0
        || before == '«';
  }
}
