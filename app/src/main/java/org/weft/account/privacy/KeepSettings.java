package org.weft.account.privacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long things are kept, and who answers for it: `weft.keep.*`, or `WEFT_KEEP_…`.
///
/// @param links used or expired links, after that (`WEFT_KEEP_LINKS`)
/// @param letters what was sent by mail (`WEFT_KEEP_LETTERS`)
/// @param addresses the shortened addresses of the trail (`WEFT_KEEP_ADDRESSES`)
/// @param invitations invitations that nobody accepted (`WEFT_KEEP_INVITATIONS`)
/// @param imports workbooks that nobody read in (`WEFT_KEEP_IMPORTS`)
/// @param people people without a role who were not there for so long (`WEFT_KEEP_PEOPLE`)
/// @param controller who is responsible for the data, with an address (`WEFT_KEEP_CONTROLLER`)
/// @param mail where people turn with their rights (`WEFT_KEEP_MAIL`)
@ConfigurationProperties("weft.keep")
public record KeepSettings(
    @DefaultValue("30d") Duration links,
    @DefaultValue("30d") Duration letters,
    @DefaultValue("90d") Duration addresses,
    @DefaultValue("90d") Duration invitations,
    @DefaultValue("7d") Duration imports,
    @DefaultValue("730d") Duration people,
    @DefaultValue("") String controller,
    @DefaultValue("") String mail) {
  public KeepSettings {
    requireDay("LINKS", links);
    requireDay("LETTERS", letters);
    requireDay("ADDRESSES", addresses);
    requireDay("INVITATIONS", invitations);
    requireDay("IMPORTS", imports);
    requireDay("PEOPLE", people);
    if (!mail.isBlank() && !mail.contains("@")) {
      throw new IllegalArgumentException(
          "WEFT_KEEP_MAIL cannot be used: “%s” is not a mail address".formatted(mail));
    }
  }

  private static void requireDay(String name, Duration time) {
    if (time.toDays() < 1) {
      throw new IllegalArgumentException(
          "WEFT_KEEP_%s cannot be used: it is at least a day, such as 30d".formatted(name));
    }
  }
}
