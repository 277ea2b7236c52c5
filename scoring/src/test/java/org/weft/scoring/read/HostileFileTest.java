package org.weft.scoring.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Files that were made to do harm: each is refused with a sentence, and reading it costs little
/// memory however far it would expand.
class HostileFileTest {

  private static final long MEBIBYTE = 1 << 20;

  /// The faults, after checking that reading allocated no more than this.
  private static Reading.Refused refused(byte[] file, long mostMebibytes) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    var reading = FrameworkReader.read(file);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(allocated).isLessThan(mostMebibytes * MEBIBYTE);
    return (Reading.Refused) reading;
  }

  private static Fault onlyFault(String file, long mostMebibytes) {
    var refused = refused(file.getBytes(StandardCharsets.UTF_8), mostMebibytes);
    assertThat(refused.faults()).hasSize(1);
    return refused.faults().getFirst();
  }

  @Test
  void aBombOfAliasesIsRefusedBeforeItExpands() {
    var bomb = new StringBuilder("weft: framework/1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
    }

    var fault = onlyFault(bomb.toString(), 8);

    assertThat(fault.message()).contains("2,000,000 nodes once its aliases are expanded");
    assertThat(fault.line()).isEqualTo(8);
  }

  @Test
  void anAliasThatRefersToItselfIsRefused() {
    assertThat(onlyFault("areas: &a [*a]", 4).message()).contains("“*a” refers to itself");
    assertThat(onlyFault("areas: &a {x: [{y: *a}]}", 4).message()).contains("refers to itself");
    assertThat(onlyFault("areas: *nowhere", 4).message()).contains("no anchor before it");
  }

  @Test
  void tenThousandListsInsideEachOtherAreRefused() {
    assertThat(onlyFault("areas: " + "[".repeat(10_000), 8).message())
        .contains("more than 500 deep");
    assertThat(onlyFault("areas: " + "{a: ".repeat(10_000), 8).message())
        .contains("more than 500 deep");
    assertThat(onlyFault("- ".repeat(10_000) + "x", 8).message()).contains("more than 500 deep");
    var block =
        IntStream.range(0, 2000)
            .mapToObj(i -> " ".repeat(i) + "a:\n")
            .collect(Collectors.joining());
    assertThat(onlyFault(block, 64).message()).contains("more than 500 deep");
  }

  @Test
  void areasMoreThanTwelveLevelsDeepAreRefused() {
    var areas = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      areas.append("{code: a%d, title: A, areas: [".formatted(i));
    }
    var deep = "weft: framework/1\nid: deep\nversion: \"1\"\ntitle: Deep\nareas: [";
    var sound = "{code: a12, title: A, items: [{code: q, ask: Q, type: yes-no}]}";

    var eleven =
        areas
            .toString()
            .replace("{code: a12, title: A, areas: [", "")
            .replace("{code: a11, title: A, areas: [", "");
    assertThat(FrameworkReader.read(deep + eleven + sound + "]}".repeat(10) + "]"))
        .isInstanceOf(Reading.Read.class);
    assertThat(
            onlyFault(deep + areas + "{code: a13, title: A}" + "]}".repeat(12) + "]", 8).message())
        .contains("12 levels");
  }

  @Test
  void moreThanTwentyThousandItemsAreRefused() {
    var items =
        IntStream.range(0, 20_000)
            .mapToObj(i ->
                "- {code: q%d, ask: Q, type: yes-no, when: {item: q30000, answered: true}}"
                    .formatted(i))
            .collect(Collectors.joining("\n"));

    assertThat(onlyFault(Samples.framework(items), 900).message())
        .contains("20,000 areas and items");
  }

  @Test
  void sixMebibytesAreRefusedUnread() {
    var large = "# " + "x".repeat(6 << 20);

    assertThat(onlyFault(large, 20).message()).contains("5 MiB");
  }

  @Test
  void thousandsOfFaultsAreCountedAndAThousandListed() {
    var keys =
        IntStream.range(0, 300_000)
            .mapToObj(i -> "k" + i + ": 1")
            .collect(Collectors.joining("\n"));

    var refused = refused(keys.getBytes(StandardCharsets.UTF_8), 900);

    assertThat(refused.faults()).hasSize(1000);
    assertThat(refused.more()).isEqualTo(299_004);
  }

  /// Words for faults that nobody will read, and paths to all that is sound, took most of the
  /// memory: with five mebibytes of them the command's did not suffice.
  @Test
  void faultsThatAreOnlyCountedCostNoWords() {
    var tags = "- {code: p, ask: P, type: yes-no, tags: [" + "x, ".repeat(100_000) + "]}";

    var refused = refused(Samples.framework(tags).getBytes(StandardCharsets.UTF_8), 140);

    assertThat(refused.faults()).hasSize(1000);
    assertThat(refused.more()).isEqualTo(98_999);
  }

  @Test
  void tagsCannotMakeTheReaderBuildAnything() {
    var faults =
        Samples.faults(
            """
            weft: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["http://127.0.0.1/"]]]]
            id: !custom x
            version: !<tag:example.org,2026:v> "1"
            areas: !!set {a}
            """);

    assertThat(faults).filteredOn(fault -> fault.message().contains("The tag “")).hasSize(6);
  }

  @Test
  void otherEncodingsAreRefused() {
    assertThat(encoded(StandardCharsets.UTF_16)).contains("UTF-16");
    assertThat(encoded(StandardCharsets.UTF_16LE)).contains("UTF-16");
    assertThat(encoded(Charset.forName("UTF-32"))).contains("UTF-32");
    assertThat(encoded(StandardCharsets.ISO_8859_1))
        .contains("byte 0xFC")
        .contains("Save it as UTF-8");
    var latin =
        Samples.WORKED_CASE.replace("Worked", "Würde").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(latin, 4).faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.line()).isEqualTo(4);
          assertThat(fault.column()).isEqualTo(9);
        });
  }

  private static String encoded(Charset charset) {
    var file = Samples.WORKED_CASE.replace("Worked", "Würde").getBytes(charset);
    return refused(file, 4).faults().getFirst().message();
  }

  @Test
  void charactersThatNobodySeesAreRefusedOrShownInMessages() {
    assertThat(onlyFault("weft: \0", 4).message()).contains("U+0000");
    assertThat(onlyFault("weft: \u001B[31m", 4).message()).contains("U+001B");
    var hidden = Samples.faults(Samples.framework("- {code: \"a\u202Eb\", ask: A, type: yes-no}"));
    assertThat(hidden).singleElement().asString().contains("a\\u{202e}b").doesNotContain("\u202E");
  }

  @Test
  void brokenYamlIsASentenceWithItsPlace() {
    assertThat(onlyFault("weft: framework/1\nareas: [", 4).line()).isEqualTo(2);
    assertThat(onlyFault("weft:\n\t- x", 4).message()).contains("instead of tabs");
    assertThat(onlyFault("weft: \"open", 4).message()).startsWith("This is not valid YAML");
    assertThat(onlyFault("", 4).message()).contains("empty");
    assertThat(onlyFault("# nothing but a comment", 4).message()).contains("empty");
    assertThat(onlyFault("- a list", 4).message()).contains("Here belongs a framework");
    assertThat(Samples.faults("{? {a: b} : c}").getLast().message())
        .contains("A key must be a word");
  }

  @Test
  void aSecondDocumentAndAnotherVersionOfYamlAreRefused() {
    assertThat(onlyFault(Samples.WORKED_CASE + "---\nweft: framework/1\n", 16).message())
        .contains("A second document begins here");
    assertThat(onlyFault("%YAML 1.1\n---\n" + Samples.WORKED_CASE, 4).message())
        .contains("YAML 1.2");
    assertThat(onlyFault("%YAML 1.3\n---\n" + Samples.WORKED_CASE, 4).message())
        .isEqualTo(onlyFault("%YAML 2.0\n---\n" + Samples.WORKED_CASE, 4).message())
        .contains("YAML 1.2");
    assertThat(FrameworkReader.read("%YAML 1.2\n---\n" + Samples.WORKED_CASE + "...\n"))
        .isInstanceOf(Reading.Read.class);
  }

  /// The parser's own buffer would take the square of its length: half a minute.
  @Test
  void aLineOfFiveMebibytesIsReadLikeAnyOther() {
    var word = "x".repeat((5 << 20) - Samples.WORKED_CASE.length() - 20);

    var text = Samples.WORKED_CASE + "summary: " + word;

    assertThat(Samples.read(text).about().summary()).isNotNull();
    assertThat(FrameworkReader.read(Samples.WORKED_CASE + "#" + word))
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void linesMayEndAsOnOldMacintoshes() {
    var lines = Samples.WORKED_CASE.replace('\n', '\r');

    assertThat(FrameworkReader.read(lines)).isInstanceOf(Reading.Read.class);
    assertThat(onlyFault(lines + "summary: a\fb", 4).line()).isEqualTo(26);
    var latin = (lines + "summary: é").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(latin, 4).faults().getFirst().line()).isEqualTo(26);
  }

  @Test
  void anEmojiAcrossTheParsersBufferIsReadLikeAnyOther() {
    for (int pad = 1000; pad < 1040; pad++) {
      var text = "# " + "x".repeat(pad) + "🏙\n" + Samples.WORKED_CASE.replace("Worked", "🏙");

      assertThat(Samples.read(text).about().title().byLanguage()).containsValue("🏙 case");
    }
  }
}
