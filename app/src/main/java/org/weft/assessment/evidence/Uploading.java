package org.weft.assessment.evidence;

import java.io.IOException;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.questionnaire.AnswerKey;

/// Handing a file in as evidence. Who may is asked first, and looking at the file happens outside
/// of any transaction, since a scanner may take its time.
@Service
public class Uploading {
  private final Filing filing;
  private final Examining examining;

  Uploading(Filing filing, Examining examining) {
    this.filing = filing;
    this.examining = examining;
  }

  /// Adds a file.
  ///
  /// @throws org.weft.site.NotFoundException for people of other cities and of other sections
  public Attaching.Outcome file(Actor actor, AssessmentId id, AnswerKey key, Filing.Upload upload)
      throws IOException {
    var early = filing.refusal(actor, id, key);
    if (early != Attaching.Outcome.DONE) {
      return early;
    }
    if (upload.size() == 0) {
      return Attaching.Outcome.EMPTY_FILE;
    }
    if (upload.size() > limit().toBytes()) {
      return Attaching.Outcome.TOO_LARGE;
    }
    try (var examined = examining.examine(upload)) {
      return examined.isAccepted() ? filing.add(actor, id, key, examined) : examined.fault();
    }
  }

  /// The largest file that is accepted.
  public DataSize limit() {
    return filing.limit();
  }
}
