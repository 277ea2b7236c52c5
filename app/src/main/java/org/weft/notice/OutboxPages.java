package org.weft.notice;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.notice.OutboxView.Row;
import org.weft.notice.db.tables.records.LettersRecord;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;
import org.weft.site.ui.PageNumbers;

/// The letters, for an administrator alone. Where there is no mail server they are passed on by
/// hand, so their links are shown; where there is one, nobody sees them.
@RestController
class OutboxPages {
  private static final int SIZE = 50;

  private final Outbox outbox;
  private final MailSettings settings;
  private final Clock clock;
  private final Templates templates;

  OutboxPages(Outbox outbox, MailSettings settings, Clock clock, Templates templates) {
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    this.templates = templates;
  }

  @GetMapping("/outbox")
  ResponseEntity<JteModel> show(
      Page page, Actor actor, @RequestParam(name = "page", defaultValue = "1") int number) {
    if (!actor.isAdministrator()) {
      throw new NotFoundException();
    }
    var pages = PageNumbers.of(number, outbox.count(), SIZE, n -> "/outbox?page=" + n);
    var rows = outbox.list(pages.current(), SIZE).stream().map(this::row).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(templates.noticeOutbox(page, new OutboxView(settings.chosen(), rows, pages)));
  }

  private Row row(LettersRecord letter) {
    var late =
        letter.getState().equals("waiting")
            && !letter.getOfUseUntil().toInstant().isAfter(clock.instant());
    var trouble = letter.getTrouble();
    return new Row(
        letter.getAddress(),
        letter.getSubject(),
        letter.getWrittenAt().toInstant(),
        late ? "late" : state(letter.getState()),
        settings.chosen() || late ? null : letter.getLink(),
        trouble == null ? "" : trouble);
  }

  /// Where nothing is sent, a letter does not wait for a server but for the administrator.
  private String state(String kept) {
    return kept.equals("waiting") && !settings.chosen() ? "kept" : kept;
  }
}
