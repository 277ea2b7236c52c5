package org.weft.assessment.web.owner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weft.account.People;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.delegation.SectionLink;
import org.weft.assessment.delegation.SectionLinks;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Days;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.LinkWords;
import org.weft.assessment.web.Moments;
import org.weft.site.Page;
import org.weft.site.ui.Choice;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// Makes the page on which somebody is asked to answer a section, and reads its form.
@Component
class OwnerViews {
  private final People people;
  private final SectionLinks links;
  private final Clock clock;

  OwnerViews(People people, SectionLinks links, Clock clock) {
    this.people = people;
    this.links = links;
    this.clock = clock;
  }

  /// What the form shows before anybody types.
  OwnerForm form(Dossier dossier, String area) {
    var work = dossier.work(area);
    var due = work.dueOn() == null ? dossier.assessment().dueOn() : work.dueOn();
    var leads = dossier.reach() == Reach.LEADS;
    return new OwnerForm(
        leads ? owner(dossier, area) : OwnerForm.NEW,
        "",
        "",
        "",
        due == null ? "" : due.toString(),
        work.mayPassOn() ? "yes" : "");
  }

  String owner(Dossier dossier, String area) {
    var owner = dossier.work(area).owner();
    return owner == null ? "" : owner.value().toString();
  }

  /// @param leads whether anybody of the city can be chosen, or only somebody new
  List<Problem> problems(Page page, OwnerForm form, boolean leads) {
    var problems = new ArrayList<Problem>();
    var person = String.valueOf(form.person());
    var name = String.valueOf(form.name());
    var email = String.valueOf(form.email());
    if (!form.isNew() && !(name + email).isEmpty()) {
      problems.add(new Problem("person", page.say("assessment.owner.both")));
    } else if (!form.isNew() && !person.matches("[0-9a-f-]{36}")) {
      problems.add(new Problem("person", page.say("assessment.owner.person.wrong")));
    }
    if (form.isNew() && (name.isEmpty() || name.length() > 200)) {
      problems.add(new Problem("name", page.say("assessment.owner.name.wrong")));
    }
    if (String.valueOf(form.post()).length() > 200) {
      problems.add(new Problem("post", page.say("assessment.owner.post.wrong")));
    }
    var needed = form.isNew() && mailNeeded(page, leads);
    if (email.isEmpty() ? needed : !isMailAddress(email)) {
      problems.add(new Problem("email", page.say("assessment.owner.email.wrong")));
    }
    if (Days.find(form.due()) == null && !String.valueOf(form.due()).isEmpty()) {
      problems.add(new Problem("due", page.say("assessment.date.wrong")));
    }
    return List.copyOf(problems);
  }

  OwnerView view(Page page, Dossier dossier, String area, OwnerForm form, List<Problem> problems) {
    var labels = new Labels(page, dossier.framework());
    var section = labels.say(dossier.section(area).area().title());
    var leads = dossier.reach() == Reach.LEADS;
    return new OwnerView(
        Addresses.section(dossier.assessment().id(), area) + "/owner",
        page.say("assessment.owner.title", section),
        dossier.assessment().illustrative(),
        List.of(
            new Crumb(
                labels.title() + " " + dossier.assessment().period(),
                dossier.assessment().address()),
            new Crumb(page.say("assessment.owner.title", section), "")),
        problems,
        leads ? choices(page, dossier, form) : List.of(),
        form,
        mailNeeded(page, leads),
        links(page, dossier, area));
  }

  /// Only the demonstration lets people in without a letter.
  private static boolean mailNeeded(Page page, boolean leads) {
    return !page.demo() || !leads;
  }

  private List<Choice> choices(Page page, Dossier dossier, OwnerForm form) {
    var choices = new ArrayList<Choice>();
    for (var person : people.listAnswering(dossier.city().id().value())) {
      var id = person.id().value().toString();
      choices.add(new Choice(id, person.name(), person.post(), id.equals(form.person())));
    }
    choices.add(Choice.of(OwnerForm.NEW, page.say("assessment.owner.new"), form.isNew()));
    return List.copyOf(choices);
  }

  private List<OwnerView.Link> links(Page page, Dossier dossier, String area) {
    var found = links.list(dossier, area);
    dossier.alsoName(found.stream().map(SectionLink::person).toList());
    var now = clock.instant();
    var moments = new Moments(page, clock);
    return found.stream()
        .map(link -> {
          var email = link.email();
          var address = link.address() + "/links/" + link.id();
          var over = link.state(now) == SectionLink.State.WITHDRAWN;
          return new OwnerView.Link(
              dossier.person(link.person()).name(),
              email == null ? "" : email,
              LinkWords.of(page, moments, link, now),
              over ? "" : address + "/withdrawal",
              over ? "" : address + "/sending");
        })
        .toList();
  }

  private static boolean isMailAddress(String text) {
    return text.length() <= 254 && text.matches("[^@\\s]+@[^@\\s]+");
  }
}
