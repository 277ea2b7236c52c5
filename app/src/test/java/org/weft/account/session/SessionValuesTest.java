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

  private byte[] bytes(Object value) {
    return values.convert(value, byte[].class);
  }

  private Object back(byte[] bytes) {
    return values.convert(bytes, Object.class);
  }
}
