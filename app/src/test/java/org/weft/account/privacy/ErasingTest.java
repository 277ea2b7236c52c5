package org.weft.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.GRANTS;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.TestDatabase;
import org.weft.WeftTest;
import org.weft.account.Grant;
import org.weft.account.PersonId;
import org.weft.account.Role;
import org.weft.account.Scope;
import org.weft.account.Town;
import org.weft.account.team.Deed;
import org.weft.account.team.GrantId;
import org.weft.account.team.GrantStore;
import org.weft.account.team.Grants;
import org.weft.account.team.Team;
import org.weft.account.team.Teams;
import org.weft.account.team.Term;

/// Somebody is erased while others change who has which role.
@WeftTest
@Timeout(60)
class ErasingTest {
  private static final String WAITS =
      "select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database()) or not granted and locktype = 'transactionid'";

  @Autowired ApplicationContext context;
  @Autowired Erasing erasing;
  @Autowired Grants grants;
  @Autowired GrantStore store;
  @Autowired Teams teams;
  @Autowired TransactionTemplate transactions;
  private Town town;
  private Team team;
  private PersonId second;

  @BeforeEach
  void twoCoordinate() {
    town = new Town(context);
    team = teams.get(Scope.Kind.CITY, town.city);
    second = town.person("Berta Erasing", new Grant(Role.COORDINATOR, town.city));
  }

  @Test
  void ofTwoWhoLeadOneCannotGoWhileTheOtherStepsDown() throws Exception {
    var anna = town.actor(town.anna);
    var outcome =
        during(
            () ->
                assertThat(
                        grants.end(
                            anna,
                            team,
                            new GrantId(java.util.UUID.fromString(town.grant(town.anna)))))
                    .isInstanceOf(Deed.Done.class),
            second);
    assertThat(outcome).isInstanceOf(Erasing.Outcome.HandOverFirst.class);
  }

  @Test
  void whatIsGivenAtThatMomentEndsWithThePerson() throws Exception {
    var newcomer = town.person("Nele Erasing", null);
    var outcome =
        during(
            () -> store.add(newcomer, new Grant(Role.OBSERVER, town.city), Term.OPEN, town.anna),
            newcomer);
    assertThat(outcome).isInstanceOf(Erasing.Outcome.Erased.class);
    assertThat(
            town.sql.fetchCount(
                GRANTS, GRANTS.PERSON_ID.eq(newcomer.value()).and(GRANTS.ENDED_AT.isNull())))
        .isZero();
  }

  /// Erases a person while a transaction that did something is not yet at its end.
  private Erasing.Outcome during(Runnable deed, PersonId person) throws Exception {
    var done = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var first =
        CompletableFuture.runAsync(
            () ->
                transactions.executeWithoutResult(status -> {
                  deed.run();
                  done.countDown();
                  await(end);
                }),
            Thread.ofPlatform()::start);
    first.whenComplete((nothing, fault) -> done.countDown());
    await(done);
    var second =
        CompletableFuture.supplyAsync(
            () -> erasing.erase(town.actor(person)), Thread.ofPlatform()::start);
    while (!second.isDone() && !somebodyWaits()) {
      Thread.onSpinWait();
    }
    end.countDown();
    first.get(30, TimeUnit.SECONDS);
    return second.get(30, TimeUnit.SECONDS);
  }

  private static boolean somebodyWaits() throws SQLException {
    try (var superuser = TestDatabase.superuser();
        var statement = superuser.createStatement();
        var rows = statement.executeQuery(WAITS)) {
      rows.next();
      return rows.getInt(1) > 0;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
