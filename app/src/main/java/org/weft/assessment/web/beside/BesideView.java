package org.weft.assessment.web.beside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.weft.assessment.Reach;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Evidence;
import org.weft.assessment.evidence.Attaching;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.web.Addresses;
import org.weft.assessment.web.EvidenceView;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.Moments;
import org.weft.assessment.web.Told;
import org.weft.scoring.model.Kind;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.ui.Crumb;
import org.weft.site.ui.PageNumbers;
import org.weft.site.ui.Problem;

/// The page beside a question: evidence, comments, changes.
///
/// @param fileOnly whether the question itself asks for a file, so that notes and links are not
///   offered
/// @param back the question on its section's page
public record BesideView(
    String url,
    String code,
    String ask,
    @Nullable String lang,
    boolean illustrative,
    String answer,
    String back,
    List<Crumb> crumbs,
    List<EvidenceView> evidence,
    boolean fileOnly,
    boolean full,
    String limit,
    List<Reusable> reusable,
    Parts parts,
    Typed typed) {

  /// What was read for the page.
  ///
  /// @param writable whether the reader may add evidence
  /// @param talks whether the reader may comment
  public record Parts(
      List<Said> comments,
      List<Told> changes,
      PageNumbers pages,
      List<Evidence.File> files,
      DataSize limit,
      boolean writable,
      boolean talks) {}

  /// A comment.
  public record Said(String name, String when, String text) {}

  /// A file the city handed in before.
  public record Reusable(String id, String name, String size) {}

  /// What was typed and could not be taken.
  public record Typed(List<Problem> problems, String note, String link, String comment) {
    static final Typed NOTHING = new Typed(List.of(), "", "", "");
  }

  /// What is wrong with a field; empty for nothing.
  public String error(String field) {
    return typed.problems().stream()
        .filter(p -> p.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }

  static BesideView of(
      Page page, Moments moments, Dossier dossier, AnswerKey key, Parts parts, Typed typed) {
    var ask = dossier.questionnaire().find(key).orElseThrow(NotFoundException::new);
    var item = ask.item();
    var labels = new Labels(page, dossier.framework());
    var area = dossier.prepared().section(item.code());
    var id = dossier.assessment().id();
    var section = Addresses.section(id, area);
    var evidence = dossier.evidence(key);
    return new BesideView(
        Addresses.question(id, key),
        item.code(),
        labels.say(item.ask()),
        labels.language(item.ask()),
        dossier.assessment().illustrative(),
        labels.answer(item, dossier.values().getOrDefault(key, "")),
        section + "#q-" + key.token(),
        List.of(
            new Crumb(
                labels.title() + " " + dossier.assessment().period(),
                dossier.reach() == Reach.DELEGATED
                    ? dossier.framework().address()
                    : dossier.assessment().address()),
            new Crumb(labels.say(dossier.section(area).area().title()), section),
            new Crumb(item.code(), "")),
        evidence.stream().map(e -> EvidenceView.of(page, moments, dossier, e)).toList(),
        item.kind() instanceof Kind.File,
        evidence.size() >= Attaching.MOST,
        EvidenceView.size(page, parts.limit().toMegabytes() * 1_000_000),
        parts.files().stream()
            .filter(f -> evidence.stream().noneMatch(e -> f.equals(e.file())))
            .map(f -> new Reusable(f.id().toString(), f.name(), EvidenceView.size(page, f.size())))
            .toList(),
        parts,
        typed);
  }
}
