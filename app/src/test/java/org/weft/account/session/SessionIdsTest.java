package org.weft.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nobody guesses the id of a session.
class SessionIdsTest {
  @Test
  void theIdOfASessionHas216RandomBits() {
    var ids = Stream.generate(new SessionConfiguration.Ids()::generate).limit(1000).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (var place = 0; place < 36; place++) {
      var at = place;
      assertThat(ids.stream().map(id -> id.charAt(at)).distinct().count())
          .as("each of the 36 letters is any of 64")
          .isEqualTo(64);
    }
  }
}
