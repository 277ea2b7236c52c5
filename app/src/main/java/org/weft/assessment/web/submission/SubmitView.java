package org.weft.assessment.web.submission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.questionnaire.Line;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.Labels;
import org.weft.site.Page;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.Problem;

/// The forms by which an assessment is submitted and opened again.
///
/// @param revision how often it was submitted when the form was shown
/// @param network the name of the network it goes to; empty for none
/// @param contested the questions that wait for a choice
/// @param required the questions without an answer that must have one
/// @param open the other questions without an answer
public record SubmitView(
    String url,
    String title,
    String city,
    boolean illustrative,
    int revision,
    String network,
    List<Crumb> crumbs,
    List<Problem> problems,
    List<Open> contested,
    List<Open> required,
    List<Open> open) {

  /// A question that waits.
  public record Open(String code, String ask, @Nullable String lang, String url) {}

  static SubmitView of(
      Page page, Dossier dossier, List<Line.Ask> unanswered, List<Problem> problems) {
    var labels = new Labels(page, dossier.framework());
    var assessment = dossier.assessment();
    var required = new ArrayList<Open>();
    var open = new ArrayList<Open>();
    for (var ask : unanswered) {
      (ask.item().answering().required() ? required : open).add(open(labels, dossier, ask));
    }
    var contested =
        dossier.contests().stream()
            .map(c -> c.key())
            .distinct()
            .flatMap(key -> dossier.questionnaire().find(key).stream())
            .map(ask -> open(labels, dossier, ask))
            .toList();
    return new SubmitView(
        assessment.address(),
        labels.title() + " " + assessment.period(),
        dossier.city().name(),
        assessment.illustrative(),
        assessment.revision(),
        dossier.network().map(n -> n.name()).orElse(""),
        List.of(
            new Crumb(
                page.say("assessment.office.of", dossier.city().name()),
                Addresses.office(dossier.city())),
            new Crumb(labels.title() + " " + assessment.period(), assessment.address())),
        problems,
        contested,
        List.copyOf(required),
        List.copyOf(open));
  }

  private static Open open(Labels labels, Dossier dossier, Line.Ask ask) {
    var item = ask.item();
    var section =
        Addresses.section(dossier.assessment().id(), dossier.prepared().section(item.code()));
    return new Open(
        item.code(),
        labels.say(item.ask()),
        labels.language(item.ask()),
        section + "?back=check#q-" + ask.key().token());
  }
}
