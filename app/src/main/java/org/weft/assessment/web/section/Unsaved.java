package org.weft.assessment.web.section;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Names;
import org.weft.site.Page;
import org.weft.site.ui.Fact;

/// What a person typed where it could not be kept, so that none of it is lost.
///
/// @param title what happened
/// @param what why, and what to do
/// @param typed the questions with what was typed, those that differ from what is kept
public record Unsaved(String title, String what, String back, List<Fact> typed) {

  static Unsaved of(Page page, Dossier dossier, String area, SectionForm form, HttpStatus status) {
    var labels = new Labels(page, dossier.framework());
    var section = dossier.section(area);
    var owner = dossier.work(area).owner();
    var typed = new ArrayList<Fact>();
    for (var ask : section.asks()) {
      if (form.has(ask.key())) {
        var fields = form.typed(ask.key());
        var value = fields.word().isEmpty() ? String.join(";", fields.values()) : fields.word();
        if (!fields.seen().shows(value) && !value.isBlank()) {
          typed.add(Fact.of(ask.item().code(), labels.answer(ask.item(), value)));
        }
      }
    }
    var closed = status == HttpStatus.CONFLICT;
    return new Unsaved(
        page.say(closed ? "assessment.unsaved.closed" : "assessment.unsaved.notYours"),
        closed
            ? page.say("assessment.unsaved.closed.what")
            : page.say(
                "assessment.unsaved.notYours.what",
                owner == null ? "" : Names.full(dossier.person(owner))),
        Addresses.section(dossier.assessment().id(), area),
        typed);
  }
}
