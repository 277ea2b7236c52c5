package org.weft.notice;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.weft.account.Letter;

/// Keeps a letter in the transaction of its reason, and has it sent as soon as that is done. If it
/// fails there is no letter.
@Component
class Writing {
  private final Outbox outbox;
  private final Postman postman;

  Writing(Outbox outbox, Postman postman) {
    this.outbox = outbox;
    this.postman = postman;
  }

  /// Keeps a letter and lets it be sent.
  ///
  /// @throws org.springframework.transaction.IllegalTransactionStateException outside of a
  ///   transaction: a fault of the program
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Letter letter) {
    outbox.add(letter);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            postman.wake();
          }
        });
  }
}
