package org.weft.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.weft.account.Visit;
import org.weft.account.Way;

/// What a session keeps comes back as it was, however often it is asked for.
class SessionValuesTest {
  private final SessionValues values = new SessionValues();

  @Test
  void whatASessionKeepsComesBackAsItWas() {
    var visit = new Visit(UUID.randomUUID(), Instant.EPOCH, Way.CHOICE, "firefox", "linux");
    var first = back(bytes(visit));
    assertThat(first).isEqualTo(visit);
    assertThat(back(bytes(visit))).as("the same bytes again").isSameAs(first);
    assertThat(back(bytes("a word"))).isEqualTo("a word");
    var token = (DefaultCsrfToken) back(bytes(new DefaultCsrfToken("X-CSRF", "_csrf", "secret")));
    assertThat(token.getToken()).isEqualTo("secret");
  }

  @Test
  void whoSignsOutInOneRequestIsStillSignedInWithAnotherSession() {
    var context =
        bytes(
            new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated("anna", null, List.of())));
    var first = (SecurityContext) back(context);
    first.setAuthentication(null);
    var second = (SecurityContext) back(context.clone());
    assertThat(second.getAuthentication().getName()).isEqualTo("anna");
    second.setAuthentication(null);
    assertThat(((SecurityContext) back(context)).getAuthentication().getName()).isEqualTo("anna");
  }

  @Test
  void whatCanBeChangedIsMadeAnewEachTime() {
    var list = bytes(new ArrayList<>(List.of("one")));
    @SuppressWarnings("unchecked")
    var first = (List<String>) back(list);
    first.add("two");
    assertThat(back(list)).isEqualTo(List.of("one"));
  }

  @Test
  void whatNobodyAskedForInTheLongestTimeIsForgottenAndReadAnew() {
    var first = bytes(visit(0));
    var asked = bytes(visit(1));
    var before = back(first);
    var kept = back(asked);
    for (var number = 2; number < 2_001; number++) {
      back(bytes(visit(number)));
      assertThat(back(asked)).isSameAs(kept);
    }
    assertThat(back(first)).as("the oldest of 2,001").isEqualTo(before).isNotSameAs(before);
    assertThat(back(asked)).as("asked for again and again").isSameAs(kept);
  }

  private static Visit visit(int number) {
    return new Visit(new UUID(0, number), Instant.EPOCH, Way.CHOICE, "firefox", "linux");
  }

  private byte[] bytes(Object value) {
    return values.convert(value, byte[].class);
  }

  private Object back(byte[] bytes) {
    return values.convert(bytes, Object.class);
  }
}
