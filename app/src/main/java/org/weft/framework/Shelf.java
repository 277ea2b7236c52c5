package org.weft.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.weft.operation.StartRefused;

/// Loads the program's own frameworks and those of the folder named by `weft.frameworks` when the
/// program starts. A file that cannot be used stops the start: a secretariat would rather know.
@Component
class Shelf implements InitializingBean {
  private final Loading loading;
  private final String folder;

  Shelf(Loading loading, @Value("${weft.frameworks:}") String folder) {
    this.loading = loading;
    this.folder = folder;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (var own :
        new PathMatchingResourcePatternResolver().getResources("classpath:frameworks/*.yaml")) {
      files.put(String.valueOf(own.getFilename()), own.getContentAsByteArray());
    }
    if (!folder.isBlank()) {
      for (var file : list(folder)) {
        files.put(file.toString(), read(file));
      }
    }
    loading.loadAll(files);
  }

  /// The framework files of a folder. A link that leads nowhere is one of them, so that it is told.
  private static List<Path> list(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(f -> f.toString().matches(".*\\.ya?ml"))
          .filter(f -> Files.isRegularFile(f) || !Files.exists(f))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new StartRefused(
          "The folder of frameworks %s cannot be read. Name a folder that exists and that Weft may read."
              .formatted(folder),
          e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StartRefused(
          "The file %s cannot be read. Let Weft’s user read it, or take it out of the folder of frameworks."
              .formatted(file),
          e);
    }
  }
}
