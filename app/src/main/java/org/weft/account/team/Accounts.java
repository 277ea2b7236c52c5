package org.weft.account.team;

import static org.weft.account.db.Tables.PEOPLE;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.weft.account.PersonId;
import org.weft.site.Site;

/// Finds people by their mail address and adds those who have proven one.
@Component
public class Accounts {
  private final DSLContext sql;
  private final Site site;

  Accounts(DSLContext sql, Site site) {
    this.sql = sql;
    this.site = site;
  }

  /// Who can be written to, and in which language.
  public record Reader(PersonId person, String name, String email, Locale language) {}

  public Optional<PersonId> find(String email) {
    return sql.select(PEOPLE.ID)
        .from(PEOPLE)
        .where(DSL.lower(PEOPLE.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
        .fetchOptional(r -> new PersonId(r.value1()));
  }

  /// Adds somebody whose mail address is proven; whoever comes along in the demonstration counts as
  /// invented like everybody there.
  ///
  /// @return empty where the address has an account, also since this very moment
  public Optional<PersonId> add(String name, String email, String post, Locale language) {
    return sql.insertInto(PEOPLE)
        .set(PEOPLE.NAME, name)
        .set(PEOPLE.EMAIL, email)
        .set(PEOPLE.POST, post.isEmpty() ? null : post)
        .set(PEOPLE.LANGUAGE, language.getLanguage())
        .set(PEOPLE.ILLUSTRATIVE, site.demo())
        .onConflictDoNothing()
        .returningResult(PEOPLE.ID)
        .fetchOptional(row -> new PersonId(row.value1()));
  }

  /// The person with their address, if there is one.
  ///
  /// @param otherwise the language of what gives the reason to write, for somebody whose own nobody
  ///   knows
  public Optional<Reader> reader(PersonId person, Locale otherwise) {
    return sql.selectFrom(PEOPLE)
        .where(PEOPLE.ID.eq(person.value()))
        .and(PEOPLE.EMAIL.isNotNull())
        .fetchOptional(r ->
            new Reader(
                person,
                r.getName(),
                r.getEmail(),
                r.getLanguage() == null ? otherwise : Locale.of(r.getLanguage())));
  }
}
