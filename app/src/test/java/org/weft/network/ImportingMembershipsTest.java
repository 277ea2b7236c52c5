package org.weft.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.Facts;
import org.weft.WeftTest;
import org.weft.account.Actor;
import org.weft.city.Cities;
import org.weft.city.FactsFile;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;

@WeftTest
class ImportingMembershipsTest {
  private static final String HEADER = "network,city,country,since,status,source,note\n";

  @Autowired java.util.List<FactsFile> files;
  @Autowired Networks networks;
  @Autowired Cities cities;

  @BeforeEach
  void thereAreCitiesAndANetwork() throws CsvRefused {
    read(
        "cities",
        "geonames_id,name,country_code,admin1_name,lat,lon,population\n"
            + "910000001,Riverton,QM,North,10,20,300000\n"
            + "910000002,Twofold,QM,North,11,20,40000\n"
            + "910000003,Twofold,QM,South,12,20,50000\n");
    read(
        "networks",
        "slug,name,also,homepage,complete,listed_en,summary_en\n"
            + "rivers,Rivers,Rivers of the North,https://rivers.example,no,A page,Cities on rivers\n");
  }

  @Test
  void readingAListTwiceChangesNothing() throws CsvRefused {
    var list = HEADER + "Rivers,Riverton,QM,2019,member,https://rivers.example/list,\n";
    read("memberships", list);
    assertThat(read("memberships", list))
        .extracting(ImportReport::added, ImportReport::changed)
        .containsExactly(0, 0);
  }

  @Test
  void aNameOfTwoCitiesWaitsForAPersonAndIsKnownOnceDecided() throws CsvRefused {
    var list = HEADER + "Rivers,Twofold,QM,,member,https://rivers.example/list,\n";
    var report = read("memberships", list);
    assertThat(report.left())
        .singleElement()
        .satisfies(l -> assertThat(l.candidates()).isEqualTo("Twofold, South; Twofold, North"));
    var network = networks.find("rivers").orElseThrow();
    assertThat(networks.listWaiting(Actor.PUBLIC, network.id(), 1).list())
        .extracting(Waiting::name)
        .contains("Twofold");

    read(
        "decisions",
        "network,city,country,geonames_id,reason\nRivers,Twofold,QM,910000002,asked the office\n");
    assertThat(read("memberships", list).left()).isEmpty();
    assertThat(networks.listWaiting(Actor.PUBLIC, network.id(), 1).list())
        .extracting(Waiting::name)
        .doesNotContain("Twofold");
  }

  @Test
  void takingTheIndexIsNotMembership() throws CsvRefused {
    read("statuses", "status,standing\ntook the index of rivers,indexed\nbelongs,member\n");
    read(
        "memberships",
        HEADER + "Rivers of the North,Riverton,QM,2018,took the index of rivers,A report,\n");
    var city = cities.find("QM", "riverton").orElseThrow().id();
    var network = networks.find("rivers").orElseThrow().id();
    assertThat(networks.isMember(city, network)).isFalse();
    read("memberships", HEADER + "Rivers,Riverton,QM,2019,belongs,A report,\n");
    assertThat(networks.isMember(city, network)).isTrue();
  }

  @Test
  void twoRowsThatSayTheSameBecomeOneWithBothSources() throws CsvRefused {
    read(
        "memberships",
        HEADER
            + "Rivers,Riverton,Qm,2020,partner,First page,\nRivers,riverton,QM,2020,partner,Second page,\n");
    var city = cities.find("QM", "riverton").orElseThrow().id();
    assertThat(networks.membershipsOf(city))
        .filteredOn(m -> m.status().equals("partner"))
        .singleElement()
        .satisfies(m -> assertThat(m.source()).isEqualTo("First page ; Second page"));
  }

  @Test
  void aRowWithANumberOfGeonamesNeedsNoName() throws CsvRefused {
    read(
        "memberships",
        "network,city,country,status,source,geonames_id\nRivers,Another spelling,QM,guest,A page,910000003\n");
    assertThat(networks.membershipsOf(cities.findByGeonames(910000003).orElseThrow().id()))
        .extracting(Membership::status)
        .contains("guest");
  }

  @Test
  void aRowOfAnUnknownNetworkOrWithoutSourceIsReported() throws CsvRefused {
    var report =
        read(
            "memberships",
            HEADER
                + "Lakes,Riverton,QM,,member,A page,\nRivers,Riverton,QM,,member,,\nRivers,,QM,,member,A page,\nRivers,Riverton,Atlantis,,member,A page,\n");
    assertThat(report.left())
        .extracting(ImportReport.Left::reason)
        .containsExactly(
            "there is no such network",
            "there is no source",
            "the city’s name is empty or longer than 200 characters",
            "the country is not known");
  }

  @Test
  void anUnclosedQuotationMarkIsExplained() {
    assertThatThrownBy(() ->
            read("memberships", HEADER + "Rivers,\"Riverton,QM,,member," + "x".repeat(30_000)))
        .isInstanceOf(CsvRefused.class)
        .hasMessageContaining("quotation mark");
  }

  private ImportReport read(String word, String text) throws CsvRefused {
    return new Facts(files).read(word, text);
  }
}
