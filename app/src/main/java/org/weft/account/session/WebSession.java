package org.weft.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.weft.account.Actor;
import org.weft.account.Sessions;

/// A web session that knows whether there is anything to write. That somebody was here counts only
/// once in a while, so that most requests read their session and write nothing.
final class WebSession implements Session {
  /// How much earlier than the truth the kept time of the last request may be, at most.
  private static final Duration ROUGHLY = Duration.ofMinutes(1);

  private final Session row;
  private final @Nullable Actor actor;
  private boolean changed;

  /// One that is not in the database yet.
  WebSession(Session fresh) {
    this.row = fresh;
    this.actor = null;
    this.changed = true;
  }

  /// @param actor whom it belongs to, as read together with it
  WebSession(Session row, @Nullable Actor actor) {
    this.row = row;
    this.actor = actor;
  }

  Session row() {
    return row;
  }

  boolean isChanged() {
    return changed;
  }

  void written() {
    changed = false;
  }

  @Override
  public String getId() {
    return row.getId();
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return row.changeSessionId();
  }

  /// What the session keeps, and by [Sessions#ACTOR] whom it belongs to, which it does not keep.
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getAttribute(String name) {
    return name.equals(Sessions.ACTOR) ? (T) actor : row.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return row.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, Object value) {
    changed = true;
    row.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    row.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return row.getCreationTime();
  }

  @Override
  public void setLastAccessedTime(Instant now) {
    if (now.isAfter(row.getLastAccessedTime().plus(roughly()))) {
      changed = true;
      row.setLastAccessedTime(now);
    }
  }

  /// Where a session ends soon without requests, nobody is to be signed out much sooner.
  private Duration roughly() {
    var part = row.getMaxInactiveInterval().dividedBy(10);
    return part.compareTo(ROUGHLY) < 0 ? part : ROUGHLY;
  }

  @Override
  public Instant getLastAccessedTime() {
    return row.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    row.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return row.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return row.isExpired();
  }
}
