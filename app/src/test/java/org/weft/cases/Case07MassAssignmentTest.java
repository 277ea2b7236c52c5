package org.weft.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.weft.account.db.Tables.GRANTS;
import static org.weft.assessment.db.Tables.ASSESSMENTS;
import static org.weft.benchmark.db.Tables.RESULTS;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.weft.WeftTest;
import org.weft.security.Probe;
import org.weft.security.Row;
import org.weft.security.Town;
import org.weft.security.Towns;
import org.weft.security.Who;
import org.weft.security.Work;

/// A form with more fields than its page has: no role, owner, state or score is taken from it.
@WeftTest
class Case07MassAssignmentTest {
  private static final List<String> WISHES =
      List.of(
          "role",
          "roles",
          "grants",
          "sections",
          "city",
          "cityId",
          "city_id",
          "network",
          "networkId",
          "owner",
          "ownerId",
          "person",
          "personId",
          "givenBy",
          "state",
          "visibility",
          "score",
          "overall",
          "revision",
          "illustrative",
          "admin",
          "administrator",
          "id",
          "actor");

  @Test
  void aContributorGainsNothingByFurtherFields(
      @Autowired ApplicationContext context, @Autowired TransactionTemplate transaction)
      throws IOException {
    var towns = new Towns(context);
    var town = towns.town();
    new Work(town).everything();
    var names = new TreeSet<>(Probe.names(context));
    names.addAll(WISHES);
    var before = held(town);
    for (var row : Row.readAll()) {
      if (row.changes() && !row.endpoint().pattern().startsWith("/sign-")) {
        transaction.executeWithoutResult(status -> {
          status.setRollbackOnly();
          var request = row.request(town).with(csrf());
          for (var name : names) {
            if (!row.fields().containsKey(name)) {
              request.param(name, name.startsWith("person") ? wish(town) : "administrator");
            }
          }
          var answer = town.browser(Who.ASKED).perform(request);
          assertThat(Towns.status(answer)).as(row.endpoint().toString()).isLessThan(500);
          assertThat(held(town)).as(row.endpoint().toString()).isEqualTo(before);
        });
      }
    }
  }

  private static String wish(Town town) {
    return Objects.requireNonNull(town.people.get(Who.ASKED)).value().toString();
  }

  /// What the town's people may do, and what its cycles and results are.
  private static List<String> held(Town town) {
    var people = town.people.values().stream().map(p -> p.value()).toList();
    return List.of(
        town.sql
            .select(GRANTS.PERSON_ID, GRANTS.ROLE, GRANTS.CITY_ID, GRANTS.SECTIONS, GRANTS.ENDED_AT)
            .from(GRANTS)
            .where(GRANTS.PERSON_ID.in(people))
            .orderBy(GRANTS.ID)
            .fetch()
            .formatCSV(),
        town.sql
            .select(ASSESSMENTS.ID, ASSESSMENTS.STATE, ASSESSMENTS.NETWORK_ID, ASSESSMENTS.REVISION)
            .from(ASSESSMENTS)
            .where(ASSESSMENTS.CITY_ID.eq(town.city))
            .orderBy(ASSESSMENTS.ID)
            .fetch()
            .formatCSV(),
        town.sql
            .select(RESULTS.ID, RESULTS.OVERALL, RESULTS.VISIBILITY)
            .from(RESULTS)
            .where(RESULTS.CITY_ID.eq(town.city))
            .orderBy(RESULTS.ID)
            .fetch()
            .formatCSV());
  }
}
