package org.weft.account.signin;

import static org.weft.account.db.Tables.PEOPLE;
import static org.weft.notice.db.Tables.LETTERS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.weft.account.People;
import org.weft.account.PersonId;

/// A person with a mail address, and the letters that were written to it.
public record Mailbox(DSLContext sql, String address) {

  /// A mailbox that nobody else has.
  public static Mailbox of(DSLContext sql, String name) {
    return new Mailbox(sql, name + "-" + UUID.randomUUID() + "@example.org");
  }

  /// Adds a person with this address.
  public PersonId belongsTo(People people, String name) {
    var person = people.add(name, "", false);
    sql.update(PEOPLE).set(PEOPLE.EMAIL, address).where(PEOPLE.ID.eq(person.value())).execute();
    return person;
  }

  /// The path of the link in the newest letter; empty if there is no letter or no link.
  public Optional<String> link() {
    return whole().map(link -> link.replaceFirst("^https?://[^/]+", ""));
  }

  /// The link in the newest letter as it stands there.
  public Optional<String> whole() {
    return sql.select(LETTERS.LINK)
        .from(LETTERS)
        .where(LETTERS.ADDRESS.eq(address))
        .orderBy(LETTERS.ID.desc())
        .limit(1)
        .fetchOptional(LETTERS.LINK);
  }

  /// The subjects of all letters, the oldest first.
  public List<String> subjects() {
    return sql.select(LETTERS.SUBJECT)
        .from(LETTERS)
        .where(LETTERS.ADDRESS.eq(address))
        .orderBy(LETTERS.ID)
        .fetch(LETTERS.SUBJECT);
  }
}
