package org.weft.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.MapSession;
import org.weft.WeftTest;

/// Several requests of one session at once, each with what it has read.
@WeftTest
class WebSessionsTest {
  @Autowired WebSessions sessions;

  @Test
  void twoPagesOpenedAtOnceMayAddTheSameThing() {
    var id = begun();
    var first = sessions.findById(id);
    var second = sessions.findById(id);
    first.setAttribute("token", "one");
    second.setAttribute("token", "two");
    sessions.save(first);
    sessions.save(second);
    assertThat(sessions.findById(id).<String>getAttribute("token")).isEqualTo("two");
  }

  @Test
  void whatOnePageKeepsIsNotLostToAnother() {
    var id = begun();
    var first = sessions.findById(id);
    var second = sessions.findById(id);
    first.setAttribute("challenge", "one");
    second.setAttribute("token", "two");
    sessions.save(second);
    sessions.save(first);
    var kept = sessions.findById(id);
    assertThat(kept.<String>getAttribute("challenge")).isEqualTo("one");
    assertThat(kept.<String>getAttribute("token")).isEqualTo("two");
  }

  @Test
  void aSessionThatIsEndedWhileAPageIsOnItsWayStaysEnded() {
    var id = begun();
    var page = sessions.findById(id);
    sessions.deleteById(id);
    page.setAttribute("token", "one");
    sessions.save(page);
    assertThat(sessions.findById(id)).isNull();
  }

  @Test
  void theIdFromBeforeFindsNothing() {
    var id = begun();
    var page = sessions.findById(id);
    var other = page.changeSessionId();
    sessions.save(page);
    assertThat(sessions.findById(id)).isNull();
    assertThat(sessions.findById(other)).isNotNull();
  }

  @Test
  void whereASessionEndsSoonNobodyIsSignedOutMuchSooner() {
    var row = new MapSession();
    row.setMaxInactiveInterval(Duration.ofMinutes(1));
    var session = new WebSession(row, null);
    var begin = row.getLastAccessedTime();
    session.setLastAccessedTime(begin.plusSeconds(5));
    assertThat(session.isChanged()).isFalse();
    session.setLastAccessedTime(begin.plusSeconds(7));
    assertThat(session.isChanged()).isTrue();
    assertThat(row.getLastAccessedTime()).isEqualTo(begin.plusSeconds(7));
  }

  private String begun() {
    var session = sessions.createSession();
    session.setAttribute("something", "kept");
    sessions.save(session);
    return session.getId();
  }
}
