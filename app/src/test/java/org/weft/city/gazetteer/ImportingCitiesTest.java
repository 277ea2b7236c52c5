package org.weft.city.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.weft.WeftTest;
import org.weft.city.Cities;
import org.weft.city.ImportReport;
import org.weft.site.csv.CsvRefused;

@WeftTest
class ImportingCitiesTest {
  private static final String HEADER =
      "geonames_id,name,country_code,admin1_code,admin1_name,lat,lon,population,feature_code\n";

  @Autowired ImportingCities importing;
  @Autowired Cities cities;

  @Test
  void readingAFileTwiceChangesNothing() throws CsvRefused {
    var file = "900000001,Hilltown,QA,1,North,10.5,-20.25,50000,PPL\n";
    assertThat(read(file))
        .extracting(ImportReport::added, ImportReport::changed)
        .containsExactly(1, 0);
    assertThat(read(file))
        .extracting(ImportReport::added, ImportReport::changed)
        .containsExactly(0, 0);
  }

  @Test
  void aCityKeepsItsAddressWhenItsNameOrPopulationChanges() throws CsvRefused {
    read("900000011,Oldname,QB,1,North,10,20,50000,PPL\n");
    assertThat(read("900000011,Newname,QB,1,North,10,20,60000,PPL\n").changed()).isEqualTo(1);
    var city = cities.find("QB", "oldname").orElseThrow();
    assertThat(city.name()).isEqualTo("Newname");
    assertThat(city.population()).isEqualTo(60_000);
    assertThat(cities.search(org.weft.account.Actor.PUBLIC, "Oldname", 5)).contains(city);
  }

  @Test
  void citiesOfOneNameAreToldApartByRegionThenByNumber() throws CsvRefused {
    read(
        """
        900000021,Twin,QC,1,West,1,1,20000,PPL
        900000022,Twin,QC,2,East,1,1,90000,PPL
        900000023,Twin,QC,1,West,1,1,16000,PPL
        """);
    assertThat(cities.find("QC", "twin").orElseThrow().geonames()).isEqualTo(900000022);
    assertThat(cities.find("QC", "twin-west").orElseThrow().geonames()).isEqualTo(900000021);
    assertThat(cities.find("QC", "twin-900000023").orElseThrow().geonames()).isEqualTo(900000023);
    read("900000024,Twin,QC,2,East,1,1,5000000,PPL\n");
    assertThat(cities.find("QC", "twin").orElseThrow().geonames()).isEqualTo(900000022);
  }

  @Test
  void aRowThatCannotBeAPlaceIsReportedAndTheOthersAreRead() throws CsvRefused {
    var report =
        read(
            """
            900000031,Good,QD,1,North,10,20,50000,PPL
            900000032,Moon,QD,1,North,95,20,50000,PPL
            900000033,,QD,1,North,10,20,50000,PPL
            900000034,Nowhere,Qd,1,North,10,20,50000,PPL
            900000031,Twice,QD,1,North,10,20,50000,PPL
            """);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.left()).extracting(ImportReport.Left::line).containsExactly(3L, 4L, 5L, 6L);
    assertThat(report.left().getFirst().reason())
        .isEqualTo("the coordinates are missing or not on earth");
  }

  @Test
  void aNameThatIsAFormulaStaysTextInTheReport() throws CsvRefused {
    var report =
        read(
            "x1,=HYPERLINK(),QE,1,North,10,20,1,PPL\n"
                .replace("x1", "900000041")
                .replace(",10,", ",100,"));
    assertThat(report.table()).contains("'=HYPERLINK()");
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWithASentence() {
    assertThatThrownBy(
            () -> read("900000051,Köln,QF,1,North,10,20,1,PPL\n", StandardCharsets.ISO_8859_1))
        .isInstanceOf(CsvRefused.class)
        .hasMessageContaining("not in UTF-8")
        .hasMessageContaining("CSV UTF-8");
    assertThat(cities.find("QF", "koln")).isEmpty();
  }

  @Test
  void aCellOfTenMegabytesIsRefused() {
    assertThatThrownBy(
            () -> read("900000061,\"" + "x".repeat(10_000_000) + "\",QG,1,North,10,20,1,PPL\n"))
        .isInstanceOf(CsvRefused.class)
        .hasMessageContaining("longer than 20,000 characters");
  }

  @Test
  void aFileWithoutAColumnIsRefusedByName() {
    assertThatThrownBy(
            () -> importing.read(stream("name,country\nLeeds,GB\n", StandardCharsets.UTF_8)))
        .isInstanceOf(CsvRefused.class)
        .hasMessageContaining("“geonames_id”");
    assertThatThrownBy(() -> importing.read(stream("", StandardCharsets.UTF_8)))
        .isInstanceOf(CsvRefused.class)
        .hasMessageContaining("empty");
  }

  @Test
  void nothingOfABrokenFileIsKept() {
    assertThatThrownBy(() -> read("900000071,Half,QH,1,North,10,20,1,PPL\n900000072,Broken,QH,1\n"))
        .isInstanceOf(CsvRefused.class)
        .hasMessageContaining("Line 3 has 4 cells");
    assertThat(cities.find("QH", "half")).isEmpty();
  }

  private ImportReport read(String rows) throws CsvRefused {
    return read(rows, StandardCharsets.UTF_8);
  }

  private ImportReport read(String rows, Charset charset) throws CsvRefused {
    return importing.read(stream(HEADER + rows, charset));
  }

  private static ByteArrayInputStream stream(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }
}
