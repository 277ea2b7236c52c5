package org.weft.city.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.weft.TestDatabase;
import org.weft.Weft;
import org.weft.city.Cities;

class ImportWithoutServerTest {
  @Test
  void aFileIsReadByTheCommandWithoutAWebServer(@TempDir Path folder) throws Exception {
    var file = folder.resolve("places.csv");
    Files.writeString(
        file,
        "geonames_id,name,country_code,admin1_name,lat,lon,population\n"
            + "930000001,Commandton,QY,N,1,1,20000\n930000002,=Moon(),QY,N,100,1,20000\n");
    var out = new StringWriter();
    try (var context =
        new SpringApplicationBuilder(Weft.class)
            .web(WebApplicationType.NONE)
            .run(
                Stream.of(TestDatabase.settings(TestDatabase.url()))
                    .map("--"::concat)
                    .toArray(String[]::new))) {
      context.getBean(ImportingCities.class).importFrom(List.of(file), new PrintWriter(out, true));
      assertThat(context.getBean(Cities.class).find("QY", "commandton")).isPresent();
    }
    assertThat(out.toString()).contains("2 rows read: 1 new, 0 changed, 1 left out.");
    assertThat(folder.resolve("places.csv.left-out.csv")).content().contains("'=Moon()");
  }
}
