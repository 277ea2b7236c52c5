package org.weft.site.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Parts text into runs of one direction, in the order in which they stand on the line, after the
/// Unicode bidirectional algorithm of the JDK.
final class Bidirectional implements BidiSplitter {
  private List<BidiTextRun> runs = List.of();

  @Override
  public void setParagraph(String text, byte direction) {
    var base = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    var bidi = new Bidi(text, base);
    var levels = new byte[bidi.getRunCount()];
    var found = new BidiTextRun[levels.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      var start = bidi.getRunStart(i);
      found[i] =
          new BidiTextRun(start, bidi.getRunLimit(i) - start, levels[i] % 2 == 0 ? LTR : RTL);
    }
    if (found.length > 1) {
      Bidi.reorderVisually(levels, 0, found, 0, found.length);
    }
    runs = List.of(found);
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int at) {
    return runs.get(at);
  }

  @Override
  public byte getBaseDirection(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(d ->
            d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .mapToObj(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? LTR : RTL)
        .findFirst()
        .orElse(NEUTRAL);
  }

  /// Joins Arabic letters, and turns a run from right to left around for a renderer that draws from
  /// left to right.
  static final class Drawing implements BidiReorderer {
    private static final String BRACKETS = "()[]{}<>«»‹›";

    @Override
    public String shapeText(String text) {
      return ArabicLetters.join(text);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
      var clusters = new ArrayList<String>();
      var letter = new StringBuilder();
      text.codePoints()
          .forEach(c -> {
            if (Character.getType(c) != Character.NON_SPACING_MARK && !letter.isEmpty()) {
              clusters.add(letter.toString());
              letter.setLength(0);
            }
            letter.appendCodePoint(mirrored(c));
          });
      clusters.add(letter.toString());
      return String.join("", clusters.reversed());
    }

    private static int mirrored(int c) {
      var at = BRACKETS.indexOf(c);
      return at < 0 ? c : BRACKETS.charAt(at % 2 == 0 ? at + 1 : at - 1);
    }

    @Override
    public String deshapeText(String text) {
      return text;
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }
}
