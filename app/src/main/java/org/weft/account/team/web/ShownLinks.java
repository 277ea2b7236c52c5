package org.weft.account.team.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.weft.account.Actor;

/// Whether the one who invites is shown the link: an administrator where no mail goes out, so that
/// an installation without a mail server can bring its first people in. The link never opens the
/// account of somebody who has one.
@Component
class ShownLinks {
  private final boolean mail;

  ShownLinks(@Value("${weft.mail.host:}") String host) {
    this.mail = !host.isBlank();
  }

  boolean mayShow(Actor actor) {
    return !mail && actor.isAdministrator();
  }
}
