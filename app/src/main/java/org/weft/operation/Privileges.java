package org.weft.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/// Gives the program's role what it needs on the tables of their owner, after each migration: rows
/// may be read and changed, but in tables that only grow they may be read and added alone. Whoever
/// gets hold of the program's role can therefore not rewrite the trail.
final class Privileges implements Callback {
  /// Every table, view and sequence of the program, and what the role gets on it. The history of
  /// migrations stands in another schema.
  private static final String RELATIONS =
      """
      select format('revoke all on %3$s %1$s from %2$I', c.oid::regclass, ?, kind),
        format('grant %4$s on %3$s %1$s to %2$I', c.oid::regclass, ?, kind,
          case
            when c.relkind = 'S' then 'usage, select'
            when c.oid::regclass::text = any (?) then 'select, insert'
            else 'select, insert, update, delete'
          end)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (select case when c.relkind = 'S' then 'sequence' else 'table' end as kind) k
      where c.relkind in ('r', 'p', 'v', 'm', 'S')
        and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
      """;

  /// Also for what is made later in the same schemas.
  private static final String SCHEMAS =
      """
      select format('grant usage on schema %1$I to %2$I', nspname, ?),
        format('alter default privileges in schema %1$I grant select, insert, update, delete on tables to %2$I', nspname, ?),
        format('alter default privileges in schema %1$I grant usage, select on sequences to %2$I', nspname, ?)
      from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
      """;

  private final String role;
  private final List<String> growing;

  Privileges(String role, List<AppendOnly> growing) {
    this.role = role;
    this.growing = growing.stream().flatMap(each -> each.tables().stream()).toList();
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return "privileges";
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      var connection = context.getConnection();
      var alone = connection.getAutoCommit();
      connection.setAutoCommit(false);
      give(connection);
      connection.commit();
      connection.setAutoCommit(alone);
    } catch (SQLException e) {
      throw new StartRefused(
          "The role “%s” could not be given its rights on the tables: %s."
              .formatted(role, e.getMessage()),
          e);
    }
  }

  /// All in one transaction: another instance that works meanwhile loses nothing for a moment.
  private void give(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      // one instance after the other: two would change the same rows of the catalogue
      statement.execute("select pg_advisory_xact_lock(hashtext('weft.privileges'))");
      var tables = connection.createArrayOf("text", growing.toArray());
      for (var order : ask(connection, RELATIONS, role, role, tables)) {
        statement.addBatch(order);
      }
      for (var order : ask(connection, SCHEMAS, role, role, role)) {
        statement.addBatch(order);
      }
      statement.executeBatch();
    }
  }

  private static List<String> ask(Connection connection, String question, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      var orders = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            orders.add(rows.getString(column));
          }
        }
      }
      return orders;
    }
  }
}
