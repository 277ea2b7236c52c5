package org.weft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Counts the SQL statements of the current thread, so that tests can assert that a page needs few
/// and that their number does not depend on its rows. The web session's own are left out.
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
        ? ProxyDataSourceBuilder.create(source)
            .afterQuery((execution, queries) ->
                queries.stream().map(q -> q.getQuery()).forEach(SEEN.get()::add))
            .build()
        : bean;
  }
}
