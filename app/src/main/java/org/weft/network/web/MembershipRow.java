package org.weft.network.web;

import java.util.List;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.site.Page;
import org.weft.site.ui.Source;

/// What a source says of a city and a network.
///
/// @param what what it amounts to, in the reader’s language
/// @param words those of the source; empty where they say no more
public record MembershipRow(
    String network, String url, String what, String words, String since, List<Source> sources) {

  static MembershipRow of(Page page, Network network, Membership membership) {
    var what = page.say("network.standing." + membership.standing().word());
    var status = membership.status();
    return new MembershipRow(
        network.name(),
        network.address(),
        what,
        status.equals(membership.standing().word()) ? "" : status,
        Since.say(page, membership.since()),
        Source.list(membership.source()));
  }
}
