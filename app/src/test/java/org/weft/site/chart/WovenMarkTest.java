package org.weft.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weft.site.jte.StaticTemplates;

class WovenMarkTest {
  private static final int[] STRANDS = {1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4};

  private static List<Area> seventeen() {
    return IntStream.range(0, 17)
        .mapToObj(i -> Area.of(i + 1, "area", STRANDS[i], 42.5 + i))
        .toList();
  }

  @Test
  void theThreadsAreTheScale() {
    assertThat(WovenMark.of(seventeen(), Threads.NINE).warp())
        .startsWith("M10 0V100M20 0V100")
        .endsWith("M90 0V100");
    assertThat(WovenMark.of(seventeen(), Threads.FOUR).warp())
        .isEqualTo("M20 0V100M40 0V100M60 0V100M80 0V100");
    assertThat(WovenMark.of(seventeen(), Threads.NINETEEN).warp())
        .startsWith("M5 0V100")
        .endsWith("M95 0V100");
    assertThat(WovenMark.of(seventeen(), Threads.NONE).warp()).isEmpty();
  }

  @Test
  void theSizeOnTheScreenDecidesTheThreads() {
    assertThat(List.of(24, 39, 40, 95, 96, 399, 400).stream().map(Threads::forSize).toList())
        .containsExactly(
            Threads.NONE,
            Threads.NONE,
            Threads.FOUR,
            Threads.FOUR,
            Threads.NINE,
            Threads.NINE,
            Threads.NINETEEN);
  }

  @Test
  void aBandIsAsLongAsItsScoreAndLiesInItsPitch() {
    var mark = WovenMark.of(List.of(Area.of(1, "a", 2, 78), Area.of(2, "b", 2, 0)), Threads.NINE);
    assertThat(mark.strands()).hasSize(1);
    assertThat(mark.strands().getFirst().path()).isEqualTo("M0 6h78v38H0zM0 56h0v38H0z");
  }

  @Test
  void theBandsOfAStrandAreOnePath() {
    assertThat(WovenMark.of(seventeen(), Threads.NINE).strands())
        .extracting(WovenMark.Strand::number)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void oddThreadsPassOverTheFirstRowAndEvenOnesOverTheSecond() {
    var mark = WovenMark.of(seventeen().subList(0, 10), Threads.NINE);
    assertThat(mark.crossings()).contains("M10 -1.2V100", "M20 8.8V100", "M90 -1.2V100");
    assertThat(mark.dashes()).isEqualTo("12.4 7.6");
    var dashes = List.of(mark.dashes().split(" ")).stream().mapToDouble(Double::parseDouble).sum();
    assertThat(dashes).isCloseTo(20, within(0.02));
  }

  @Test
  void anAreaWithoutAScoreIsAThreadAcrossAndNotABandOfLengthZero() {
    var mark = WovenMark.of(List.of(Area.missing(1, "a", 1), Area.of(2, "b", 2, 50)), Threads.NINE);
    assertThat(mark.missing()).isEqualTo("M0 25H100");
    assertThat(mark.strands()).extracting(WovenMark.Strand::number).containsExactly(2);
  }

  @Test
  void aScoreThatIsNotANumberIsMissingAndOneOutsideIsHeldInside() {
    assertThat(Area.of(1, "a", 1, Double.NaN).score()).isEmpty();
    assertThat(Area.of(1, "a", 1, 130).score()).hasValue(100);
    assertThat(Area.of(1, "a", 1, -3).score()).hasValue(0);
  }

  @Test
  void aCityWithoutAResultHasTheBareGroundAndThreads() {
    var mark = WovenMark.of(List.of(), Threads.NINE);
    assertThat(mark.strands()).isEmpty();
    assertThat(mark.warp()).isNotEmpty();
    assertThat(draw(mark, Ink.PAGE)).contains("class=\"cloth\"").doesNotContain("NaN");
  }

  @Test
  void aMarkIsUnderAKilobyte() {
    var drawn = draw(WovenMark.of(seventeen(), Threads.NINE), Ink.PAGE);
    assertThat(drawn.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1000);
  }

  @Test
  void onAPageColoursAreClassesAndInPrintTheyAreFills() {
    var mark = WovenMark.of(seventeen(), Threads.NINE);
    assertThat(draw(mark, Ink.PAGE)).contains("class=\"a1\"").doesNotContain("fill=", "#");
    assertThat(draw(mark, Ink.PRINT))
        .contains("fill=\"#b23a2e\"", "stroke=\"#c8bd9f\"")
        .doesNotContain("class=", "var(");
  }

  private static String draw(WovenMark mark, Ink ink) {
    var out = new StringOutput();
    new StaticTemplates().chartMark(mark, ink, "", null, null).render(out);
    return out.toString();
  }
}
