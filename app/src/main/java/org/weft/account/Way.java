package org.weft.account;

import java.util.Locale;

/// How somebody proved who they are.
public enum Way {
  /// A key that a device keeps.
  PASSKEY,
  /// A city's or network's identity provider.
  PROVIDER,
  /// A link sent to the person's mail address.
  MAIL_LINK,
  /// A link that another person handed over: an invitation.
  INVITATION,
  /// The link of the first administrator.
  FIRST_LINK,
  /// The choice of illustrative people in the demonstration.
  CHOICE,
  /// The link of one section.
  SECTION_LINK;

  /// As in the trail and in the keys of texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
