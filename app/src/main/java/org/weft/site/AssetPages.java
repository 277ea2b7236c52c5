package org.weft.site;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Serves the assets. Their address holds the hash of their content, so browsers ask once and keep
/// them for ever; a wrong hash or name answers 404.
@RestController
class AssetPages {
  private final Assets assets;

  AssetPages(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/{hash}/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable String hash,
      @PathVariable String name,
      @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
      WebRequest request) {
    var asset = assets.find(hash, name).orElseThrow(NotFoundException::new);
    var gzip = accepted(encodings) ? asset.compressed() : Optional.<byte[]>empty();
    var tag = "\"" + asset.hash() + (gzip.isPresent() ? "-gzip" : "") + "\"";
    var known = request.checkNotModified(tag);
    var answer =
        ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
            .eTag(tag)
            .varyBy(HttpHeaders.ACCEPT_ENCODING)
            .contentType(asset.type());
    if (known) {
      return answer.build();
    }
    gzip.ifPresent(_ -> answer.header(HttpHeaders.CONTENT_ENCODING, "gzip"));
    return answer.body(gzip.orElseGet(asset::bytes));
  }

  /// Whether the client lists gzip and does not rule it out.
  private static boolean accepted(String encodings) {
    return List.of(encodings.toLowerCase(Locale.ROOT).split(",")).stream()
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding -> coding.startsWith("gzip") && !coding.matches("gzip;q=0(\\.0*)?"));
  }
}
