package org.weft.account.privacy;

import static org.weft.account.db.Tables.INVITATIONS;
import static org.weft.account.db.Tables.PEOPLE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.weft.account.Actor;
import org.weft.account.Person;
import org.weft.account.PersonId;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.account.team.GrantStore;
import org.weft.site.KeptPages;

/// Erasing a person: everything personal goes in one step, and the institution’s record stays under
/// “former officer”.
@Service
class Erasing {
  /// Stands where a mail address stood.
  static final String ADDRESS = "erased@invalid.invalid";

  private final DSLContext sql;
  private final Clock clock;
  private final Trail trail;
  private final Leaving leaving;
  private final ObjectProvider<PersonalRecords> records;
  private final GrantStore grants;
  private final SamePerson same;
  private final KeptPages kept;

  Erasing(
      DSLContext sql,
      Clock clock,
      Trail trail,
      Leaving leaving,
      ObjectProvider<PersonalRecords> records,
      GrantStore grants,
      SamePerson same,
      KeptPages kept) {
    this.sql = sql;
    this.clock = clock;
    this.trail = trail;
    this.leaving = leaving;
    this.records = records;
    this.grants = grants;
    this.same = same;
    this.kept = kept;
  }

  /// What came of it.
  sealed interface Outcome {
    /// Nothing personal is left; also for whoever was erased before.
    record Erased() implements Outcome {}

    /// The person leads something alone and must hand it over first.
    record HandOverFirst(List<Leaving.Last> alone) implements Outcome {}
  }

  /// What the person would have to hand over before.
  List<Leaving.Last> obstacles(PersonId person) {
    return leaving.find(person);
  }

  /// Erases the person who asks for it.
  @Transactional
  Outcome erase(Actor actor) {
    return erase(actor, actor.signedIn());
  }

  /// Erases a person whom nobody has seen for long; see [Retaining].
  @Transactional
  Outcome forget(PersonId person) {
    return erase(Actor.PUBLIC, person);
  }

  private Outcome erase(Actor actor, PersonId person) {
    // two who lead together cannot both leave at the same moment
    sql.execute("select pg_advisory_xact_lock(hashtext('account.erasing'))");
    lock(person);
    var row =
        sql.selectFrom(PEOPLE)
            .where(PEOPLE.ID.eq(person.value()))
            .and(PEOPLE.ERASED_AT.isNull())
            .forNoKeyUpdate()
            .fetchOne();
    if (row == null) {
      return new Outcome.Erased();
    }
    var alone = leaving.find(person);
    if (!alone.isEmpty()) {
      return new Outcome.HandOverFirst(alone);
    }
    trail.record(actor, new Event(Event.Kind.ERASED, "person", person.value()));
    same.all(person).reversed().forEach(this::forgetOne);
    forgetPages();
    return new Outcome.Erased();
  }

  /// In the order in which roles are given: what invites the person, the teams, the person. So
  /// nobody who leads with them steps down meanwhile, and nothing is given to somebody who goes.
  private void lock(PersonId person) {
    sql.select(INVITATIONS.ID)
        .from(INVITATIONS)
        .join(PEOPLE)
        .on(DSL.lower(PEOPLE.EMAIL).eq(DSL.lower(INVITATIONS.EMAIL)))
        .where(PEOPLE.ID.eq(person.value()))
        .orderBy(INVITATIONS.ID)
        .forUpdate()
        .of(INVITATIONS)
        .fetch();
    grants.lockWhereLeading(person);
  }

  /// The person whose mail address it is comes last: by it the others are found.
  private void forgetOne(PersonId person) {
    var row = sql.fetchSingle(PEOPLE, PEOPLE.ID.eq(person.value()));
    var name = row.getName();
    var mail = row.getEmail();
    records.orderedStream().forEach(each -> each.erase(person));
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.update(PEOPLE)
        .set(PEOPLE.NAME, Person.FORMER)
        .setNull(PEOPLE.EMAIL)
        .setNull(PEOPLE.POST)
        .set(PEOPLE.ERASED_AT, now)
        .where(PEOPLE.ID.eq(person.value()))
        .execute();
    sql.execute(
        "select account.forget(?, ?, ?, ?, ?)", person.value(), name, mail, Person.FORMER, ADDRESS);
  }

  private void forgetPages() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.forget();
          }
        });
  }
}
