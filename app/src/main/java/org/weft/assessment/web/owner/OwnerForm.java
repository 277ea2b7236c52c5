package org.weft.assessment.web.owner;

import org.jspecify.annotations.Nullable;
import org.weft.site.Cleaning;

/// What a coordinator sends who asks somebody to answer a section. Spring binds what is there; the
/// rest is null until [#cleaned].
///
/// @param person an id, or `new`, or empty
/// @param email where the link of the section goes; empty for none
/// @param pass `yes` if the colleague may pass the section on by a link
public record OwnerForm(
    @Nullable String person,
    @Nullable String name,
    @Nullable String post,
    @Nullable String email,
    @Nullable String due,
    @Nullable String pass) {
  /// Chosen for somebody whom the city has not asked before.
  static final String NEW = "new";

  /// The same without blanks and invisible characters, nothing null.
  OwnerForm cleaned() {
    return new OwnerForm(
        clean(person), clean(name), clean(post), clean(email), clean(due), clean(pass));
  }

  /// The same with [#NEW] chosen where a name was typed and nobody else was chosen: typing a name
  /// is enough.
  ///
  /// @param owner who is chosen before anybody chooses; empty if nobody is
  OwnerForm decided(String owner) {
    var nobodyElse = "".equals(person) || NEW.equals(person) || owner.equals(person);
    return "".equals(name) || !nobodyElse ? this : new OwnerForm(NEW, name, post, email, due, pass);
  }

  boolean isNew() {
    return NEW.equals(person);
  }

  /// Whether the colleague comes by a link.
  boolean isByLink() {
    return isNew() && !"".equals(email);
  }

  public boolean passes() {
    return "yes".equals(pass);
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : Cleaning.name(text);
  }
}
