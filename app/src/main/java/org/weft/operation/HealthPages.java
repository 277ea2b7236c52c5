package org.weft.operation;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether this server and its database answer, for load balancers and watchers; says nothing else
/// to whoever asks.
@RestController
class HealthPages {
  private final JdbcClient database;

  HealthPages(DataSource source) {
    database = JdbcClient.create(source);
  }

  @GetMapping("/health")
  ResponseEntity<String> health() {
    var healthy = answers();
    return ResponseEntity.status(healthy ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(healthy ? "ok\n" : "The database does not answer.\n");
  }

  private boolean answers() {
    try {
      return database.sql("select 1").query(Integer.class).single() == 1;
    } catch (DataAccessException e) {
      return false;
    }
  }
}
