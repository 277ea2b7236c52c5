package org.weft.notice;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes letters to the server in the background, so that nobody who does something waits for mail.
///
/// Looks when a letter was written, and once in half a minute for what other instances left or is
/// to be tried again.
@Component
class Postman implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration ROUND = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final MailServer server;
  private final MailSettings settings;
  private final Semaphore written = new Semaphore(0);
  private volatile @Nullable Thread thread;
  private volatile boolean stopping;

  Postman(Outbox outbox, MailServer server, MailSettings settings) {
    this.outbox = outbox;
    this.server = server;
    this.settings = settings;
  }

  /// A letter was written.
  void wake() {
    written.release();
  }

  @Override
  public void start() {
    stopping = false;
    // known before it walks: it stops as soon as it is not the one that is known
    var walking = Thread.ofVirtual().name("postman").unstarted(this::walk);
    thread = walking;
    walking.start();
  }

  @Override
  public void stop() {
    var walking = thread;
    stopping = true;
    thread = null;
    if (walking != null) {
      written.release();
      try {
        walking.join(Duration.ofSeconds(15));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void walk() {
    while (isRunning()) {
      try {
        round();
      } catch (RuntimeException e) {
        LOG.warn("Mail waits: {}", String.valueOf(e.getMessage()));
      }
      rest();
    }
  }

  private void rest() {
    try {
      if (isRunning() && written.tryAcquire(ROUND.toSeconds(), TimeUnit.SECONDS)) {
        written.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread = null;
    }
  }

  /// Takes everything that is due, one after the other; one that is refused does not keep the next
  /// from going.
  void round() {
    outbox.tidy();
    if (!settings.chosen()) {
      return;
    }
    MailServer.Connection way = null;
    try {
      for (var next = outbox.claim(); next.isPresent(); next = outbox.claim()) {
        var letter = next.get();
        try {
          way = way != null && way.isOpen() ? way : server.connect();
        } catch (MessagingException e) {
          outbox.postponed(letter.id(), MailServer.trouble(e));
          LOG.warn("The mail server {} cannot be used: {}", settings, MailServer.trouble(e));
          return;
        }
        note(letter, way.hand(letter));
        if (stopping) {
          return;
        }
      }
    } finally {
      if (way != null) {
        way.close();
      }
    }
  }

  private void note(Outbox.Claimed letter, MailServer.Answer answer) {
    switch (answer) {
      case MailServer.Answer.Taken() -> outbox.sent(letter.id());
      case MailServer.Answer.Refused(var trouble, var forGood) ->
          outbox.refused(letter.id(), trouble, forGood);
      case MailServer.Answer.Unclear(var trouble) -> outbox.unclear(letter.id(), trouble);
    }
  }
}
