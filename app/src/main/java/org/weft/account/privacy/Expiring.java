package org.weft.account.privacy;

/// Something of another module that is kept for a while only; every bean of this type is asked once
/// a day.
public interface Expiring {
  /// Removes what is older than the settings say.
  void letGo(KeepSettings keep);
}
