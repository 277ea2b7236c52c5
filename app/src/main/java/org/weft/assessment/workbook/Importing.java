package org.weft.assessment.workbook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.account.Actor;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.answering.Answering;
import org.weft.assessment.answering.Dossier;
import org.weft.assessment.answering.Dossiers;
import org.weft.assessment.answering.Saving;
import org.weft.assessment.questionnaire.SavedAnswer.Seen;
import org.weft.site.Cleaning;
import org.weft.site.NotFoundException;
import org.weft.site.Texts;

/// Takes a questionnaire back that went out as a workbook. Bringing it changes nothing; what it
/// would change is kept until the person says yes.
@Service
public class Importing {
  /// How long a proposal waits for a yes.
  static final Duration PATIENCE = Duration.ofHours(2);

  private final Dossiers dossiers;
  private final Answering answering;
  private final ImportStore store;
  private final Texts texts;
  private final Clock clock;

  Importing(Dossiers dossiers, Answering answering, ImportStore store, Texts texts, Clock clock) {
    this.dossiers = dossiers;
    this.answering = answering;
    this.store = store;
    this.texts = texts;
    this.clock = clock;
  }

  /// What became of a file that was brought.
  public sealed interface Brought {
    /// It waits for a yes.
    record Waiting(ImportId id) implements Brought {}

    /// It has the answers that are saved already.
    record Unchanged() implements Brought {}

    /// Some cells cannot be taken; nothing is kept.
    record Faulty(List<CellFault> faults) implements Brought {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /// The file cannot be read back; nothing is kept.
    record Refused(Refusal refusal) implements Brought {}
  }

  /// Reads a file and keeps what it would change.
  ///
  /// @param locale whose notation of numbers the person uses in cells that hold text
  /// @throws NotFoundException for people of other cities
  @Transactional
  public Brought bring(Actor actor, AssessmentId id, String fileName, byte[] file, Locale locale) {
    var dossier = dossiers.get(actor, id);
    if (!dossier.assessment().isOpen()) {
      return new Brought.Refused(Refusal.CLOSED);
    }
    try {
      var filled = Filled.read(Archive.clean(file));
      checkOrigin(dossier, filled);
      var reading =
          new AnswerReading(dossier, new DropDown(texts, dossier.framework()), filled, locale);
      var read = reading.read();
      return reading.faults().isEmpty()
          ? keep(actor, dossier, fileName, entries(dossier, filled, read))
          : new Brought.Faulty(reading.faults());
    } catch (RefusedException e) {
      return new Brought.Refused(e.refusal());
    }
  }

  private static void checkOrigin(Dossier dossier, Filled filled) {
    var origin = filled.origin();
    if (!Layout.FORMAT.equals(origin.get("format"))) {
      throw new RefusedException(Refusal.NOT_OURS);
    }
    if (!dossier.framework().framework().equals(origin.get("framework"))
        || !dossier.framework().version().equals(origin.get("version"))) {
      throw new RefusedException(Refusal.OTHER_FRAMEWORK);
    }
    if (!dossier.assessment().id().value().toString().equals(origin.get("assessment"))) {
      throw new RefusedException(Refusal.OTHER_ASSESSMENT);
    }
  }

  private static List<Answering.Entry> entries(
      Dossier dossier, Filled filled, List<AnswerReading.Read> read) {
    var entries = new ArrayList<Answering.Entry>();
    for (var answer : read) {
      var key = answer.ask().key();
      // nobody can have seen an answer that was never given, whatever the hidden sheet says
      var nothing = Seen.parse("");
      var seen = dossier.answer(key) == null ? nothing : filled.seen().getOrDefault(key, nothing);
      var entry = new Answering.Entry(key, answer.value(), seen);
      if (Proposal.differs(dossier.answer(key), entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private Brought keep(
      Actor actor, Dossier dossier, String fileName, List<Answering.Entry> entries) {
    var now = clock.instant();
    store.removeExpired(now);
    if (entries.isEmpty()) {
      return new Brought.Unchanged();
    }
    var name = Cleaning.name(fileName);
    return new Brought.Waiting(
        store.add(
            dossier.assessment().id(),
            actor.signedIn(),
            name.isEmpty() ? "?" : name.substring(0, Math.min(255, name.length())),
            now,
            now.plus(PATIENCE),
            entries));
  }

  /// What a kept file would change now.
  ///
  /// @throws NotFoundException for everybody but the person who brought it, and once it expired
  @Transactional(readOnly = true)
  public Proposal get(Actor actor, AssessmentId id, ImportId wanted) {
    var dossier = dossiers.get(actor, id);
    var pending = find(actor, id, wanted).orElseThrow(NotFoundException::new);
    return Proposal.of(dossier, pending, actor.signedIn());
  }

  private Optional<PendingImport> find(Actor actor, AssessmentId id, ImportId wanted) {
    return store
        .find(wanted)
        .filter(p -> p.assessment().equals(id) && p.person().equals(actor.person()))
        .filter(p -> p.applied() != null || p.expiresAt().isAfter(clock.instant()));
  }

  /// Saves the answers of a kept file, all in one step; doing it again changes nothing.
  ///
  /// An answer that somebody changed since the workbook was downloaded is not overwritten: both are
  /// kept until a person chooses.
  ///
  /// @return false if the assessment was submitted meanwhile
  /// @throws NotFoundException as [#get]
  @Transactional
  public boolean apply(Actor actor, AssessmentId id, ImportId wanted) {
    dossiers.get(actor, id);
    store.lock(wanted);
    var proposal = get(actor, id, wanted);
    if (proposal.pending().applied() != null) {
      return true;
    }
    if (!proposal.dossier().assessment().isOpen()) {
      return false;
    }
    int saved = 0;
    int contested = 0;
    for (var section : bySection(proposal).entrySet()) {
      var saving = answering.bring(actor, id, section.getKey(), section.getValue());
      if (saving instanceof Saving.Done(var outcomes)) {
        for (var outcome : outcomes.values()) {
          switch (outcome) {
            case Saving.Outcome.Saved _ -> saved++;
            case Saving.Outcome.Contested _ -> contested++;
            case Saving.Outcome.Unchanged _ -> {}
          }
        }
      }
    }
    store.claim(wanted, clock.instant(), saved, contested);
    return true;
  }

  private static Map<String, List<Answering.Entry>> bySection(Proposal proposal) {
    var entries = new LinkedHashMap<String, List<Answering.Entry>>();
    for (var change : proposal.changes()) {
      if (change.effect() != Proposal.Effect.NOT_YOURS) {
        proposal.pending().entries().stream()
            .filter(e -> e.key().equals(change.ask().key()))
            .forEach(e -> entries.computeIfAbsent(change.area(), _ -> new ArrayList<>()).add(e));
      }
    }
    return entries;
  }
}
