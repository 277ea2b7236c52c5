package org.weft.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weft.account.db.Tables.GRANTS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.weft.Browser;
import org.weft.WeftTest;

/// Roles end by themselves and by a form, but never the last one that leads.
@WeftTest
class EndingGrantsTest {
  @Autowired ApplicationContext context;

  private Town town;

  @BeforeEach
  void build() {
    town = new Town(context);
  }

  @Test
  void aTermEndsByItself() {
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    town.sql
        .update(GRANTS)
        .set(GRANTS.BEGINS_AT, now.minusDays(1))
        .set(GRANTS.UNTIL, now.minusMinutes(1))
        .where(GRANTS.PERSON_ID.eq(town.joseph.value()))
        .execute();
    assertThat(town.actor(town.joseph).grants()).isEmpty();
    assertThat(town.browser(town.joseph).get(town.team)).hasStatus(404);
    assertThat(town.browser(town.anna).page(town.team).select("tbody tr")).hasSize(1);
  }

  @Test
  void theLastOneWhoLeadsCannotGo() {
    var anna = town.browser(town.anna);
    var own = town.team + "/grants/" + town.grant(town.anna);
    var refused = anna.post(own + "/end");
    assertThat(refused).hasStatus(409);
    assertThat(Browser.parse(refused).text()).contains("Nobody else leads this city");
    assertThat(anna.post(own, "until", LocalDate.now().plusDays(3).toString())).hasStatus(422);
    var claire = town.browser(town.claire);
    assertThat(claire.post(town.secretariat + "/team/grants/" + town.grant(town.claire) + "/end"))
        .hasStatus(409);
    Town.give(anna, town.team, town.joseph, "coordinator", "");
    assertThat(anna.post(own + "/end")).hasStatus(303);
    assertThat(anna.get(town.team)).hasStatus(404);
  }

  @Test
  void twoWhoLeadCannotLeaveAtTheSameMoment() throws Exception {
    for (int round = 0; round < 5; round++) {
      var place = new Town(context);
      var second = place.person("Ben Second", new Grant(Role.COORDINATOR, place.city));
      var start = new CyclicBarrier(2);
      var leaving =
          List.of(place.anna, second).stream()
              .<Callable<Integer>>map(p ->
                  () -> {
                    var end = place.office + "/team/grants/" + place.grant(p) + "/end";
                    start.await();
                    return place.browser(p).post(end).getResponse().getStatus();
                  })
              .toList();
      try (var threads = Executors.newFixedThreadPool(2)) {
        var statuses = threads.invokeAll(leaving).stream().map(f -> get(f)).sorted().toList();
        assertThat(statuses).containsExactly(303, 409);
      }
    }
  }

  private static Integer get(Future<Integer> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
