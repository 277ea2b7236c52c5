package org.weft.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Names that look like others’, and texts that nothing could keep.
class CleaningTest {
  @Test
  void noInvisibleCharacterMakesOneNameLookLikeAnother() {
    assertThat(Cleaning.name("Anna\u200b Whit\u00adfield\u2060")).isEqualTo("Anna Whitfield");
    assertThat(Cleaning.name("\u202eanna\u202c \u2066x\u2069")).isEqualTo("anna x");
    assertThat(Cleaning.name("Anna\n\tWhitfield\u00a0 ")).isEqualTo("Anna Whitfield");
    assertThat(Cleaning.name("\ufeffAnna")).isEqualTo("Anna");
  }

  @Test
  void halfACharacterIsReplacedAndControlsAreGone() {
    assertThat(Cleaning.text("a\ud800b\u0000c\u001bd")).isEqualTo("a\ufffdbcd");
    assertThat(Cleaning.text("one\r\ntwo\rthree")).isEqualTo("one\ntwo\nthree");
  }
}
