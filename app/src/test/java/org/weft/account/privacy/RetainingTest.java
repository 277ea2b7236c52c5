package org.weft.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.LINKS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.SecretHash;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// What is old goes, what is needed stays, and the privacy page says the same periods.
@WeftTest
class RetainingTest {
  @Autowired private Retaining retaining;
  @Autowired private KeepSettings keep;
  @Autowired private People people;
  @Autowired private Trail trail;
  @Autowired private DSLContext sql;
  @Autowired private Browser browser;

  @Test
  void somebodyWithoutARoleWhoWasNotThereForLongIsErased() {
    var gone = longAgo("Gone Long-Ago");
    var lately = longAgo("Here Lately");
    trail.record(people.actor(lately), new Event(Event.Kind.SIGNED_IN, "session", "1"));
    var needed = longAgo("Still Needed");
    people.grant(needed, new Grant(Role.ADMINISTRATOR, null));
    retaining.letGo();
    assertThat(people.actor(gone)).isEqualTo(Actor.PUBLIC);
    assertThat(people.find(gone).orElseThrow().name()).isEqualTo("Former officer");
    assertThat(people.actor(lately).name()).isEqualTo("Here Lately");
    assertThat(people.actor(needed).name()).isEqualTo("Still Needed");
  }

  @Test
  void linksThatAreLongOverGo() {
    var old = link(40);
    var recent = link(2);
    retaining.letGo();
    assertThat(sql.fetchExists(LINKS, LINKS.TOKEN_HASH.eq(old))).isFalse();
    assertThat(sql.fetchExists(LINKS, LINKS.TOKEN_HASH.eq(recent))).isTrue();
  }

  @Test
  void thePrivacyPageSaysThePeriodsOfTheSettings() {
    var page = browser.page("/privacy");
    assertThat(page.text())
        .contains(
            "addresses go after " + keep.addresses().toDays() + " days",
            keep.letters().toDays() + " days after their use",
            "24 months after you were last here",
            "weft-session",
            "weft-language");
    assertThat(browser.page("/privacy?lang=fr").text()).contains("Protection des données");
    assertThat(browser.page("/").select("footer a[href=/privacy]")).hasSize(1);
  }

  private PersonId longAgo(String name) {
    var person = people.add(name, "", true);
    sql.update(PEOPLE)
        .set(PEOPLE.CREATED_AT, OffsetDateTime.now().minusDays(900))
        .where(PEOPLE.ID.eq(person.value()))
        .execute();
    return person;
  }

  private byte[] link(int days) {
    var hash = SecretHash.of(UUID.randomUUID().toString());
    var expired = OffsetDateTime.now().minusDays(days);
    sql.insertInto(LINKS)
        .set(LINKS.TOKEN_HASH, hash)
        .set(LINKS.MADE_AT, expired.minusDays(1))
        .set(LINKS.EXPIRES_AT, expired)
        .execute();
    return hash;
  }
}
