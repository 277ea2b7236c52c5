package org.weft.home;

import java.util.ArrayList;
import java.util.List;
import org.weft.site.Page;
import org.weft.site.ui.Problem;

/// What an administrator fills in to bring somebody in.
///
/// @param role `coordinator` or `secretariat`
/// @param city as in addresses, such as gb/leeds
/// @param network as in addresses, such as eurocities
public record InvitationForm(String name, String post, String role, String city, String network) {
  static final InvitationForm EMPTY = new InvitationForm("", "", "coordinator", "", "");

  public InvitationForm {
    name = name == null ? "" : name.strip();
    post = post == null ? "" : post.strip();
    role = "secretariat".equals(role) ? role : "coordinator";
    city = city == null ? "" : city.strip();
    network = network == null ? "" : network.strip();
  }

  boolean ofCity() {
    return role.equals("coordinator");
  }

  /// What can be seen to be wrong without looking anything up.
  List<Problem> problems(Page page) {
    var problems = new ArrayList<Problem>();
    if (name.isEmpty() || name.length() > 200) {
      problems.add(new Problem("name", page.say("home.people.name.wrong")));
    }
    if (post.length() > 200) {
      problems.add(new Problem("post", page.say("home.people.post.wrong")));
    }
    return problems;
  }
}
