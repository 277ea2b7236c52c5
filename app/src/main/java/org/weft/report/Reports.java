package org.weft.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.weft.assessment.AssessmentId;
import org.weft.assessment.ItemEvidence;
import org.weft.assessment.SubmittedEvidence;
import org.weft.benchmark.Comparing;
import org.weft.benchmark.Figures;
import org.weft.benchmark.Group;
import org.weft.benchmark.Mark;
import org.weft.benchmark.Marks;
import org.weft.benchmark.Reader;
import org.weft.benchmark.Sample;
import org.weft.benchmark.published.PublishedResults;
import org.weft.benchmark.result.NodeResult;
import org.weft.benchmark.result.Result;
import org.weft.benchmark.result.Results;
import org.weft.benchmark.result.Supposing;
import org.weft.benchmark.seen.Seen;
import org.weft.city.Cities;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.network.Networks;
import org.weft.practice.Practices;
import org.weft.site.Page;

/// Writes the report of a result that is open to the reader.
@Service
public class Reports {
  private static final int PRACTICES = 200;

  private final Results results;
  private final Marks marks;
  private final Comparing comparing;
  private final Supposing supposing;
  private final PublishedResults published;
  private final Seen seen;
  private final Places places;
  private final Clock clock;

  /// What a report tells of other modules.
  @Service
  record Places(
      Cities cities,
      Networks networks,
      Frameworks frameworks,
      Practices practices,
      SubmittedEvidence evidence) {}

  Reports(
      Results results,
      Marks marks,
      Comparing comparing,
      Supposing supposing,
      PublishedResults published,
      Seen seen,
      Places places,
      Clock clock) {
    this.results = results;
    this.marks = marks;
    this.comparing = comparing;
    this.supposing = supposing;
    this.published = published;
    this.seen = seen;
    this.places = places;
    this.clock = clock;
  }

  /// The report of a result in the language of the page.
  ///
  /// @param group the word of the group to compare with; the first that can be shown, when empty or
  ///   not to be shown
  /// @throws IllegalArgumentException when the result is not open to the reader
  public Report write(Page page, Reader reader, Result result, String group) {
    var material = gather(page, reader, result, group);
    var advice = new Advising(material, supposing).byArea();
    var cover = new CoverWriting(material);
    return new Report(
        cover.cover(),
        new SummaryWriting(material).summary(advice.getOrDefault("", List.of())),
        new OverTimeWriting(material).time(),
        new OverviewWriting(material).overview(),
        new ChapterWriting(material, advice).chapters(),
        cover.method(),
        new AnnexWriting(material).annex(),
        choices(material),
        medians(material));
  }

  private Material gather(Page page, Reader reader, Result result, String wanted) {
    var version = places.frameworks().get(result.version());
    var nodes = results.nodes(reader, result);
    var series = series(reader, result, version);
    seen.note(reader, others(series, result));
    var groups = groups(series, result);
    var latest = figures(version, groups, series);
    var group = choose(groups, latest, version, wanted);
    var network = result.network();
    return new Material(
        page,
        new Wording(page, version),
        version,
        result,
        places.cities().get(result.city()),
        network == null ? null : places.networks().get(network),
        nodes,
        nodes.stream()
            .filter(n -> n.instance().isEmpty())
            .collect(Collectors.toMap(NodeResult::node, Function.identity())),
        comparing.nodes(version.id()),
        series,
        group,
        groups,
        latest,
        published.of(version.framework(), result.city()),
        places.practices().fitting(themes(version), result.city(), PRACTICES),
        evidence(result),
        LocalDate.ofInstant(clock.instant(), page.zone()));
  }

  /// The city's results up to this one.
  private List<Mark> series(Reader reader, Result result, FrameworkVersion version) {
    return marks.series(reader, version.framework(), result.city()).stream()
        .filter(m -> m.period().compareTo(result.period()) <= 0)
        .toList();
  }

  /// The result itself is written down where it is found.
  private static List<Mark> others(List<Mark> series, Result result) {
    return series.stream().filter(m -> !m.assessment().equals(result.assessment())).toList();
  }

  private List<Group> groups(List<Mark> series, Result result) {
    return series.stream()
        .filter(m -> m.assessment().equals(result.assessment()))
        .findFirst()
        .map(comparing::groupsOf)
        .orElse(List.of());
  }

  /// Figures of each group now and in the periods of the series.
  private Map<Sample, Figures> figures(
      FrameworkVersion version, List<Group> groups, List<Mark> series) {
    var samples = new ArrayList<Sample>();
    for (var group : groups) {
      samples.add(Sample.latest(version.id(), group));
      series.forEach(m -> samples.add(new Sample(m.version(), Optional.of(m.period()), group)));
    }
    return comparing.figures(version.framework(), samples);
  }

  private static Optional<Group> choose(
      List<Group> groups, Map<Sample, Figures> figures, FrameworkVersion version, String wanted) {
    var asked = Group.of(wanted).stream().filter(groups::contains);
    return Stream.concat(asked, groups.stream())
        .filter(g -> shown(figures, version, g))
        .findFirst();
  }

  private static boolean shown(
      Map<Sample, Figures> figures, FrameworkVersion version, Group group) {
    var found = figures.get(Sample.latest(version.id(), group));
    return found != null && found.shown();
  }

  private static List<Report.GroupChoice> choices(Material material) {
    return material.groups().stream()
        .filter(g -> shown(material.history(), material.version(), g))
        .map(g ->
            new Report.GroupChoice(
                g.word(), material.name(g), material.group().filter(g::equals).isPresent()))
        .toList();
  }

  private static Map<String, Double> medians(Material material) {
    return material.carried().codes().stream()
        .filter(n -> material.statistics(n).isPresent())
        .collect(
            Collectors.toMap(
                Function.identity(), n -> material.statistics(n).orElseThrow().median()));
  }

  private static List<String> themes(FrameworkVersion version) {
    return Advising.themes(version.model()).values().stream()
        .flatMap(java.util.Set::stream)
        .distinct()
        .toList();
  }

  private Map<String, List<ItemEvidence>> evidence(Result result) {
    return places.evidence().list(result.submission()).stream()
        .collect(Collectors.groupingBy(ItemEvidence::item));
  }

  /// The result of an assessment that is open to the reader: of this revision, or the current one.
  public Optional<Result> find(Reader reader, AssessmentId assessment, Optional<Integer> revision) {
    return results.find(reader, assessment, revision);
  }

  /// Where the report of a result is read.
  public static String address(Result result) {
    return "/assessments/"
        + result.assessment().value()
        + "/report"
        + (result.current() ? "" : "?revision=" + result.revision());
  }

  /// Where the score of a node in an instance is explained.
  public static String derivation(Result result, String node, String instance) {
    return Material.derivation(result, node, instance);
  }
}
