package org.weft.network.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weft.city.Cities;
import org.weft.city.City;
import org.weft.network.Membership;
import org.weft.network.Network;
import org.weft.network.NetworkId;
import org.weft.network.Networks;
import org.weft.site.NotFoundException;
import org.weft.site.csv.CsvText;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;

/// A city’s public facts and memberships as JSON and CSV.
@RestController
class CityDataPages {
  private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Cities cities;
  private final Networks networks;

  CityDataPages(Cities cities, Networks networks) {
    this.cities = cities;
    this.networks = networks;
  }

  @Limited(Cost.SEARCH)
  @GetMapping(
      value = "/cities/{country:[A-Za-z]{2}}/{slug:[a-z0-9-]+}.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CityData> json(@PathVariable String country, @PathVariable String slug) {
    return ResponseEntity.ok().cacheControl(HOUR).body(data(country, slug));
  }

  @Limited(Cost.SEARCH)
  @GetMapping("/cities/{country:[A-Za-z]{2}}/{slug:[a-z0-9-]+}.csv")
  ResponseEntity<byte[]> csv(@PathVariable String country, @PathVariable String slug) {
    var data = data(country, slug);
    var table =
        CsvText.of(
            List.of("network", "standing", "status", "since", "source"),
            data.memberships().stream().map(CityData.Row::cells).toList());
    var name = ContentDisposition.attachment().filename(slug + ".csv").build();
    return ResponseEntity.ok()
        .cacheControl(HOUR)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(table.getBytes(StandardCharsets.UTF_8));
  }

  private CityData data(String country, String slug) {
    var city = cities.find(country, slug).orElseThrow(NotFoundException::new);
    Map<NetworkId, Network> known =
        networks.networksOf(city.id()).stream()
            .collect(Collectors.toMap(Network::id, Function.identity()));
    var rows =
        networks.membershipsOf(city.id()).stream()
            .map(m -> row(Objects.requireNonNull(known.get(m.network())), m))
            .toList();
    return of(city, rows);
  }

  private static CityData of(City city, List<CityData.Row> rows) {
    return new CityData(
        city.name(),
        city.country(),
        city.region(),
        city.kind().word(),
        city.authority(),
        city.geonames(),
        city.latitude(),
        city.longitude(),
        city.population(),
        city.source(),
        city.address(),
        rows);
  }

  private static CityData.Row row(Network network, Membership membership) {
    return new CityData.Row(
        network.name(),
        network.address(),
        membership.standing().word(),
        membership.status(),
        membership.since(),
        membership.source());
  }
}
