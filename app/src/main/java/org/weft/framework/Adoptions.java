package org.weft.framework;

import static org.weft.framework.db.Tables.ADOPTIONS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.Role;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;
import org.weft.network.NetworkId;

/// Which framework a network asks its members to answer.
@Service
public class Adoptions {
  private final DSLContext sql;
  private final Frameworks frameworks;
  private final Trail trail;

  Adoptions(DSLContext sql, Frameworks frameworks, Trail trail) {
    this.sql = sql;
    this.frameworks = frameworks;
    this.trail = trail;
  }

  /// The latest versions of the frameworks a network has adopted.
  public List<FrameworkVersion> of(NetworkId network) {
    return sql
        .select(ADOPTIONS.FRAMEWORK)
        .from(ADOPTIONS)
        .where(ADOPTIONS.NETWORK_ID.eq(network.value()))
        .orderBy(ADOPTIONS.FRAMEWORK)
        .fetch(r -> frameworks.findLatest(r.value1()))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// The networks that ask for a framework.
  public List<NetworkId> networks(String framework) {
    return sql.select(ADOPTIONS.NETWORK_ID)
        .from(ADOPTIONS)
        .where(ADOPTIONS.FRAMEWORK.eq(framework))
        .fetch(r -> new NetworkId(r.value1()));
  }

  /// Adopts a framework; doing it again changes nothing.
  ///
  /// @return false when the actor runs neither the network nor the platform, or there is no such
  ///   framework
  @Transactional
  public boolean adopt(Actor actor, NetworkId network, String framework) {
    if (!actor.isAdministrator() && !actor.is(Role.SECRETARIAT, network.value())
        || frameworks.findLatest(framework).isEmpty()) {
      return false;
    }
    var added =
        sql.insertInto(ADOPTIONS)
            .set(ADOPTIONS.NETWORK_ID, network.value())
            .set(ADOPTIONS.FRAMEWORK, framework)
            .onConflictDoNothing()
            .execute();
    if (added > 0) {
      trail.record(
          actor,
          new Event(Event.Kind.DECIDED, "framework", framework)
              .ofNetwork(network.value())
              .change(null, framework));
    }
    return true;
  }
}
