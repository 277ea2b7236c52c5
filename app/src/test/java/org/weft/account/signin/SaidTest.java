package org.weft.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.Role;

/// A page says what its address says was done, or why it was not: anybody can write an address, so
/// it chooses among the sentences that are meant for it, and nothing else of the texts.
@WeftTest
class SaidTest {
  @Autowired Browser browser;
  @Autowired People people;

  @Test
  void whyOneWasNotLetIn() throws Exception {
    var sentences = sentences("account", "account.refused.");
    var title = sentences.remove("title");
    sentences.forEach((word, sentence) ->
        assertThat(
                browser.page("/sign-in?refused=" + word).select("main .notice[role=alert]").text())
            .isEqualTo(title + " " + sentence));
    assertNothing(browser, "/sign-in?refused=", "main .notice");
  }

  @Test
  void whatWasDoneWithOnesOwnAccount() throws Exception {
    var anna = browser.of(people.add("Anna Said", "", true));
    sentences("account", "account.done.")
        .forEach((word, sentence) ->
            assertThat(anna.page("/account?done=" + word).select("main [role=status]").text())
                .isEqualTo(sentence));
    assertNothing(anna, "/account?done=", "main [role=status]");
  }

  @Test
  void whatWasDoneInATeam() throws Exception {
    var person = people.add("Noor Said", "", true);
    people.grant(person, new Grant(Role.ADMINISTRATOR, null));
    var noor = browser.of(person);
    sentences("team", "team.said.")
        .forEach((word, sentence) ->
            assertThat(noor.page("/people?said=" + word).select("main [role=status]").text())
                .isEqualTo(sentence));
    assertNothing(noor, "/people?said=", "main [role=status]");
  }

  private static void assertNothing(Browser browser, String address, String place) {
    for (var word : new String[] {"title", "passkey.x", "x", "", "..%2F", "team.title"}) {
      assertThat(browser.page(address + word).select(place)).as(word).isEmpty();
    }
  }

  private static Map<String, String> sentences(String bundle, String prefix) throws Exception {
    var texts = new Properties();
    try (var file = SaidTest.class.getResourceAsStream("/messages/" + bundle + "_en.properties");
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    var sentences = new TreeMap<String, String>();
    texts.forEach((key, text) -> {
      if (key.toString().startsWith(prefix)) {
        sentences.put(key.toString().substring(prefix.length()), text.toString());
      }
    });
    assertThat(sentences).isNotEmpty();
    return sentences;
  }
}
