package org.weft.account.audit;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.site.NotFoundException;

/// What only administrators learn of the installation’s health: how the trail is protected.
@RestController
class HealthDetailPages {
  private final TrailProtection protection;
  private final Chaining chaining;

  HealthDetailPages(TrailProtection protection, Chaining chaining) {
    this.protection = protection;
    this.chaining = chaining;
  }

  @GetMapping("/health/details")
  ResponseEntity<String> details(Actor actor) {
    if (!actor.isAdministrator()) {
      throw new NotFoundException();
    }
    var head = chaining.head();
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(
            "trail protected by: %s%nentries chained: %d%nhead of the chain: %s%n"
                .formatted(
                    protection.byRole() ? "roles of the database" : "triggers only",
                    head.map(Head::number).orElse(0L),
                    head.map(Head::hash).orElse("-")));
  }
}
