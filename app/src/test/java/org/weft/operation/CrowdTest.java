package org.weft.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Browser;
import org.weft.WeftTest;

/// More requests at once than there are connections to the database.
@WeftTest
class CrowdTest {
  private static final List<String> PAGES =
      List.of("/", "/networks", "/cities", "/compare", "/frameworks", "/practices", "/health");

  @Autowired Browser browser;
  @Autowired DataSource source;

  @Test
  void whoComesWhileAllConnectionsAreInUseWaitsAndIsAnswered() throws Exception {
    var begin = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 112)
              .mapToObj(n ->
                  threads.submit(() -> {
                    begin.await();
                    return browser
                        .get(PAGES.get(n % PAGES.size()) + "?visitor=" + n / PAGES.size())
                        .getResponse()
                        .getStatus();
                  }))
              .toList();
      begin.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
  }

  @Test
  void connectionsThatAreGivenBackTwiceStayAsManyAsThereAre() throws Exception {
    for (var i = 0; i < 40; i++) {
      var connection = source.getConnection();
      connection.close();
      connection.close();
    }
    assertThat(browser.get("/health")).hasStatusOk();
  }
}
