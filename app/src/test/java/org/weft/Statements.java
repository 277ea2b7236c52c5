package org.weft;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jooq.tools.jdbc.DefaultConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the SQL statements of the current thread, so that tests can assert that a page needs few
/// and that their number does not depend on its rows. The web session's own are left out.
///
/// It refuses a second connection to a thread that holds one: as many such threads as there are
/// connections would wait for each other for ever.
public class Statements implements BeanPostProcessor {
  private static final ThreadLocal<List<String>> SEEN = ThreadLocal.withInitial(ArrayList::new);

  /// The statements that the action sent to the database.
  public static List<String> during(Runnable action) {
    return allDuring(action).stream().filter(s -> !isOfSession(s)).toList();
  }

  /// The same with those of the web session.
  public static List<String> allDuring(Runnable action) {
    SEEN.get().clear();
    action.run();
    return List.copyOf(SEEN.get());
  }

  private static boolean isOfSession(String statement) {
    return statement.toLowerCase(Locale.ROOT).contains("spring_session");
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? ProxyDataSourceBuilder.create(new OneEach(source))
            .afterQuery((execution, queries) ->
                queries.stream().map(q -> q.getQuery()).forEach(SEEN.get()::add))
            .build()
        : bean;
  }

  /// Lends each thread one connection at a time.
  private static final class OneEach extends DelegatingDataSource {
    private final ThreadLocal<Boolean> held = ThreadLocal.withInitial(() -> false);

    OneEach(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (held.get() && !isMeant()) {
        throw new IllegalStateException("this thread holds a connection and asks for another");
      }
      var before = held.get();
      var connection = super.getConnection();
      held.set(true);
      return new DefaultConnection(connection) {
        @Override
        public void close() throws SQLException {
          held.set(before);
          super.close();
        }
      };
    }

    /// A transaction that must be kept whatever becomes of the one around it, and the turn to fill
    /// the demonstration, which one thread alone has while no page is served.
    private static boolean isMeant() {
      return StackWalker.getInstance()
          .walk(calls ->
              calls.anyMatch(c ->
                  c.getMethodName().equals("handleExistingTransaction")
                      || c.getClassName().equals("org.weft.demo.OneAtATime")));
    }
  }
}
