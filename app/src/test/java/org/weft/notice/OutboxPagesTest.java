package org.weft.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.People;
import org.weft.account.Role;
import org.weft.account.signin.Mailbox;

@WeftTest
class OutboxPagesTest {
  @Autowired Browser browser;
  @Autowired People people;
  @Autowired DSLContext sql;
  @Autowired LetterRecords records;

  @Test
  void withoutAServerAnAdministratorPassesLettersOn() {
    var noor = people.add("Noor", "", false);
    people.grant(noor, new Grant(Role.ADMINISTRATOR, null));
    var mail = Mailbox.of(sql, "anna");
    mail.belongsTo(people, "Anna Whitfield");
    browser.post("/sign-in/mail", "mail", mail.address());
    var page = browser.of(noor).page("/outbox");
    assertThat(page.text()).contains(mail.address(), "Your link to sign in", "To be passed on");
    assertThat(page.select("code").eachText()).contains(mail.whole().orElseThrow());
  }

  @Test
  void nobodyElseFindsIt() {
    var carl = people.add("Carl", "", false);
    assertThat(browser.get("/outbox")).hasStatus(404);
    assertThat(browser.of(carl).get("/outbox")).hasStatus(404);
  }

  @Test
  void lettersAreAmongWhatIsKeptOfAPersonAndGoWithThem() {
    var mail = Mailbox.of(sql, "anna");
    var anna = mail.belongsTo(people, "Anna Whitfield");
    browser.post("/sign-in/mail", "mail", mail.address());
    assertThat(records.list(anna).getFirst().rows()).hasSize(1);
    records.erase(anna);
    assertThat(mail.subjects()).isEmpty();
  }
}
