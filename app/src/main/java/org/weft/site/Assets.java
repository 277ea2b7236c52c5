package org.weft.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The style sheet, scripts, fonts and icon of the pages, read once at the start.
///
/// Pico and our own files `assets/css/NN-name.css` become one style sheet, ours in a later layer,
/// so that our rules win without a fight over specificity; `assets/js/NN-name.js` become one
/// script. In the style sheet `url("asset:name")` is replaced by the address of that asset.
@Component
public class Assets {
  private static final String PICO =
      "META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";
  private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final String FONTS = "META-INF/resources/_static/inter/5.2.5/files/";
  private static final Pattern REFERENCE = Pattern.compile("asset:([a-z0-9.-]+)");

  private final Map<String, Asset> assets = new HashMap<>();

  Assets() {
    try {
      var style = style();
      REFERENCE.matcher(style).results().map(r -> r.group(1)).distinct().forEach(this::addFont);
      add("mark.svg", read(new ClassPathResource("assets/mark.svg")));
      add("htmx.js", read(new ClassPathResource(HTMX)));
      add("weft.js", joined("assets/js/*.js"));
      add("passkeys.js", read(new ClassPathResource("assets/passkeys.js")));
      add("weft.css", REFERENCE.matcher(style).replaceAll(r -> url(r.group(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The address of an asset, with its content hash so that browsers may keep it for ever.
  ///
  /// @throws IllegalArgumentException when there is no such asset: a fault of the program
  public String url(String name) {
    var asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("There is no asset " + name);
    }
    return asset.url();
  }

  /// The asset at an address, if the hash is that of its content.
  Optional<Asset> find(String hash, String name) {
    return Optional.ofNullable(assets.get(name)).filter(asset -> asset.hash().equals(hash));
  }

  private static String style() throws IOException {
    var own = joined("assets/css/*.css");
    var pico = read(new ClassPathResource(PICO)).replaceFirst("^@charset \"UTF-8\";", "");
    return String.join(
        "", List.of("@layer pico,weft;@layer pico{", pico, "}\n@layer weft{\n", own, "}"));
  }

  /// Files in the order of their names, one behind the other.
  private static String joined(String pattern) throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    return Arrays.stream(files)
        .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
        .map(Assets::read)
        .collect(Collectors.joining("\n"));
  }

  private void addFont(String name) {
    try {
      add(new Asset(name, new ClassPathResource(FONTS + name).getContentAsByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, String text) {
    add(new Asset(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private void add(Asset asset) {
    assets.put(asset.name(), asset);
  }

  private static String read(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
