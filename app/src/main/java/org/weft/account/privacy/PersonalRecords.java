package org.weft.account.privacy;

import java.util.List;
import org.weft.account.PersonId;

/// What a part of the program keeps of a person; every bean of this type is asked when a person
/// wants to see it or to be erased.
public interface PersonalRecords {
  /// Everything kept of the person, one part for each kind of thing, also empty ones.
  List<PersonalPart> list(PersonId person);

  /// People without an account of their own who are this person all the same, such as somebody who
  /// came by a link that was sent to this person’s mail address.
  default List<PersonId> others(PersonId person) {
    return List.of();
  }

  /// Lets go of what serves the person alone, such as drafts; names in texts are taken out by the
  /// erasure itself. Called once, inside its transaction.
  default void erase(PersonId person) {}
}
