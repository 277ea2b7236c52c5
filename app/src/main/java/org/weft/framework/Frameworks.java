package org.weft.framework;

import static org.weft.framework.db.Tables.VERSIONS;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.weft.framework.db.tables.records.VersionsRecord;
import org.weft.scoring.read.FrameworkReader;
import org.weft.scoring.read.Reading;

/// The catalogue: every framework version of this installation. It is open to everybody.
///
/// Versions never change, so each is read once and kept in memory.
@Service
public class Frameworks {
  private final DSLContext sql;
  private final Map<FrameworkVersionId, FrameworkVersion> known = new ConcurrentHashMap<>();

  Frameworks(DSLContext sql) {
    this.sql = sql;
  }

  /// @throws java.util.NoSuchElementException when there is no such version: a fault of the
  ///   program, since the database refers to existing versions only
  public FrameworkVersion get(FrameworkVersionId id) {
    var version = known.get(id);
    if (version != null) {
      return version;
    }
    // fetched before, so that nobody waits here for a thread that waits for a connection
    var row = sql.selectFrom(VERSIONS).where(VERSIONS.ID.eq(id.value())).fetchOptional();
    return known.computeIfAbsent(id, _ -> read(row.orElseThrow()));
  }

  /// Versions by id, read together.
  public Map<FrameworkVersionId, FrameworkVersion> get(Collection<FrameworkVersionId> ids) {
    return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), this::get));
  }

  /// One version of a framework.
  public Optional<FrameworkVersion> find(String framework, String version) {
    return sql.select(VERSIONS.ID)
        .from(VERSIONS)
        .where(VERSIONS.FRAMEWORK.eq(framework))
        .and(VERSIONS.VERSION.eq(version))
        .fetchOptional(VERSIONS.ID)
        .map(id -> get(new FrameworkVersionId(id)));
  }

  /// A version by its id, if it is the latest of its framework: what new cycles begin with.
  public Optional<FrameworkVersion> findLatest(FrameworkVersionId id) {
    return sql.select(VERSIONS.FRAMEWORK)
        .from(VERSIONS)
        .where(VERSIONS.ID.eq(id.value()))
        .fetchOptional(VERSIONS.FRAMEWORK)
        .flatMap(this::findLatest)
        .filter(latest -> latest.id().equals(id));
  }

  /// The version of a framework that was loaded last.
  public Optional<FrameworkVersion> findLatest(String framework) {
    return list(framework).stream().findFirst();
  }

  /// The versions of a framework, the last loaded first; at most 100.
  public List<FrameworkVersion> list(String framework) {
    return sql
        .select(VERSIONS.ID)
        .from(VERSIONS)
        .where(VERSIONS.FRAMEWORK.eq(framework))
        .orderBy(VERSIONS.LOADED_AT.desc(), VERSIONS.ID.desc())
        .limit(100)
        .fetch(VERSIONS.ID)
        .stream()
        .map(id -> get(new FrameworkVersionId(id)))
        .toList();
  }

  /// The latest version of every framework, by title in this language; at most 500.
  public List<FrameworkVersion> list(Locale locale) {
    var byTitle = Collator.getInstance(locale);
    return sql
        .select(VERSIONS.ID)
        .distinctOn(VERSIONS.FRAMEWORK)
        .from(VERSIONS)
        .orderBy(VERSIONS.FRAMEWORK, VERSIONS.LOADED_AT.desc(), VERSIONS.ID.desc())
        .limit(500)
        .fetch(VERSIONS.ID)
        .stream()
        .map(id -> get(new FrameworkVersionId(id)))
        .sorted(Comparator.comparing(v -> v.title(locale.getLanguage()), byTitle))
        .toList();
  }

  /// All versions of these frameworks in one statement, of each the last loaded first; at most
  /// 2,000.
  public Map<String, List<FrameworkVersion>> versions(Collection<String> frameworks) {
    return sql
        .select(VERSIONS.ID)
        .from(VERSIONS)
        .where(VERSIONS.FRAMEWORK.in(frameworks))
        .orderBy(VERSIONS.LOADED_AT.desc(), VERSIONS.ID.desc())
        .limit(2000)
        .fetch(VERSIONS.ID)
        .stream()
        .map(id -> get(new FrameworkVersionId(id)))
        .collect(Collectors.groupingBy(FrameworkVersion::framework));
  }

  /// The file of a version as it was loaded, to the letter.
  public String file(FrameworkVersionId id) {
    return sql.select(VERSIONS.FILE)
        .from(VERSIONS)
        .where(VERSIONS.ID.eq(id.value()))
        .fetchSingle()
        .value1();
  }

  private static FrameworkVersion read(VersionsRecord row) {
    return switch (FrameworkReader.read(row.getFile().getBytes(StandardCharsets.UTF_8))) {
      case Reading.Read(var framework, _, _) ->
          new FrameworkVersion(
              new FrameworkVersionId(row.getId()),
              framework,
              row.getSha256(),
              row.getLoadedAt().toInstant());
      case Reading.Refused(var faults, _) ->
          throw new IllegalStateException(
              "Framework %s %s of the catalogue cannot be read any more: %s"
                  .formatted(row.getFramework(), row.getVersion(), faults.getFirst()));
    };
  }
}
