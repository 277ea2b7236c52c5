package org.weft.account.signin;

import static org.weft.account.db.Tables.PEOPLE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.account.audit.Event;
import org.weft.account.audit.Trail;

/// Saying how one is called.
@Service
class Naming {
  private final DSLContext sql;
  private final Trail trail;

  Naming(DSLContext sql, Trail trail) {
    this.sql = sql;
    this.trail = trail;
  }

  /// Changes the name that others see.
  ///
  /// @return false if it is no name: empty or longer than 200 characters
  @Transactional
  public boolean rename(Actor actor, String name) {
    var given = name.strip();
    if (given.isEmpty() || given.length() > 200) {
      return false;
    }
    sql.update(PEOPLE)
        .set(PEOPLE.NAME, given)
        .where(PEOPLE.ID.eq(actor.signedIn().value()))
        .execute();
    trail.record(
        actor,
        new Event(Event.Kind.SETTING_CHANGED, "name", actor.signedIn().value())
            .about(actor.name() + " → " + given));
    return true;
  }
}
