package org.weft.framework;

import static org.weft.framework.db.Tables.VERSIONS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.weft.operation.StartRefused;
import org.weft.scoring.model.Framework;
import org.weft.scoring.read.Fault;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

/// Brings framework files into the catalogue.
@Service
public class Loading {
  private static final int MOST_FAULTS = 100;

  private final DSLContext sql;
  private final Clock clock;

  Loading(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /// What became of a file.
  public sealed interface Outcome {
    /// The version is in the catalogue now.
    record Loaded(String framework, String version) implements Outcome {}

    /// The same file was loaded before.
    record Known(String framework, String version) implements Outcome {}

    /// The catalogue holds another text under the same version.
    record Changed(String framework, String version) implements Outcome {}

    /// The file is not a framework.
    record Faulty(List<Fault> faults) implements Outcome {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /// Loads one file. A version that is already there never changes: the same text is no news and
  /// not even read, since every start brings it; a changed text is refused.
  @Transactional
  public Outcome load(byte[] file) {
    var hash = sha256(file);
    var known =
        sql.select(VERSIONS.FRAMEWORK, VERSIONS.VERSION)
            .from(VERSIONS)
            .where(VERSIONS.SHA256.eq(hash))
            .fetchAny();
    if (known != null) {
      return new Outcome.Known(known.value1(), known.value2());
    }
    return switch (FrameworkReader.read(file)) {
      case Reading.Refused(var faults, _) -> new Outcome.Faulty(faults);
      case Reading.Read(var framework, _, _) -> load(framework, file, hash);
    };
  }

  /// Loads files by name, all of them or, if one cannot be used, none.
  ///
  /// @throws StartRefused with a line for each fault
  @Transactional
  public void loadAll(Map<String, byte[]> files) {
    var complaints = new ArrayList<String>();
    files.forEach((name, file) -> complaints.add(complaint(name, load(file))));
    complaints.removeIf(String::isEmpty);
    if (!complaints.isEmpty()) {
      throw new StartRefused(String.join("\n", complaints)); // which takes back what was loaded
    }
  }

  private Outcome load(Framework framework, byte[] file, String hash) {
    var added =
        sql.insertInto(VERSIONS)
            .set(VERSIONS.FRAMEWORK, framework.id())
            .set(VERSIONS.VERSION, framework.version())
            .set(VERSIONS.FILE, new String(file, StandardCharsets.UTF_8))
            .set(VERSIONS.SHA256, hash)
            .set(VERSIONS.LOADED_AT, clock.instant().atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute();
    if (added == 1) {
      return new Outcome.Loaded(framework.id(), framework.version());
    }
    var same =
        sql.fetchExists(
            VERSIONS,
            VERSIONS
                .FRAMEWORK
                .eq(framework.id())
                .and(VERSIONS.VERSION.eq(framework.version()))
                .and(VERSIONS.SHA256.eq(hash)));
    return same
        ? new Outcome.Known(framework.id(), framework.version())
        : new Outcome.Changed(framework.id(), framework.version());
  }

  /// The sentence for a file that could not be loaded, or empty for one that could.
  static String complaint(String name, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Loaded _, Outcome.Known _ -> "";
      case Outcome.Changed(var framework, var version) ->
          "%s: version %s of %s is in the catalogue with another text. A published version never changes: give the changed framework a new version."
              .formatted(name, version, framework);
      case Outcome.Faulty(var faults) ->
          faults.stream()
              .limit(MOST_FAULTS)
              .map(f -> name + ":" + f.line() + ":" + f.column() + ": " + f.message())
              .collect(Collectors.joining("\n"));
    };
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
