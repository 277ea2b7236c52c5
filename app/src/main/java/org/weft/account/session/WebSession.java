package org.weft.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A web session that knows whether there is anything to write. That somebody was here counts only
/// once in [#ROUGHLY], so that most requests read their session and write nothing.
final class WebSession implements Session {
  /// How much earlier than the truth the kept time of the last request may be.
  static final Duration ROUGHLY = Duration.ofMinutes(1);

  private final Session row;
  private boolean changed;

  /// @param fresh whether it is not in the database yet
  WebSession(Session row, boolean fresh) {
    this.row = row;
    this.changed = fresh;
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

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return row.getAttribute(name);
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
    if (now.isAfter(row.getLastAccessedTime().plus(ROUGHLY))) {
      changed = true;
      row.setLastAccessedTime(now);
    }
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
