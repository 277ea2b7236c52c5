package org.weft.account.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of verifying the trail.
sealed interface Verdict {
  /// Every entry stands as it was written, and none is missing.
  ///
  /// @param first the time of the first entry; null while there is none
  /// @param head null while there is none
  record Whole(long entries, @Nullable Instant first, @Nullable Instant last, @Nullable Head head)
      implements Verdict {}

  /// The first place where it is not so.
  ///
  /// @param number the number in the chain; 0 where there is none
  /// @param entry which entry it is, in words; empty if it is gone
  record Broken(long number, String entry, Fault fault) implements Verdict {}

  /// What is wrong with an entry.
  enum Fault {
    NUMBER_MISSING("its number is missing in the chain"),
    ENTRY_MISSING("the entry was removed"),
    CHANGED("its hash does not follow from what it says and the hash before it"),
    DETAILS_MISSING("the part with its address and names was removed and not erased"),
    DETAILS_CHANGED("its address or names are not those it was written with"),
    UNCHAINED("it is older than a minute and has no number in the chain"),
    NOTED_MISSING("no entry has the hash that was noted");

    private final String sentence;

    Fault(String sentence) {
      this.sentence = sentence;
    }

    /// In English, for the command; pages have texts of their own.
    String sentence() {
      return sentence;
    }
  }
}
