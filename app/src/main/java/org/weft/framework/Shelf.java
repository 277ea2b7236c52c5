package org.weft.framework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

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
    var complaints = new ArrayList<String>();
    for (var own :
        new PathMatchingResourcePatternResolver().getResources("classpath:frameworks/*.yaml")) {
      complaints.add(
          Loading.complaint(
              String.valueOf(own.getFilename()), loading.load(own.getContentAsByteArray())));
    }
    if (!folder.isBlank()) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (var file :
            files
                .filter(f -> f.toString().matches(".*\\.ya?ml"))
                .sorted(Comparator.comparing(Path::toString))
                .toList()) {
          complaints.add(
              Loading.complaint(file.toString(), loading.load(Files.readAllBytes(file))));
        }
      } catch (IOException e) {
        throw new UnusableFrameworksException(
            "The folder of frameworks " + folder + " cannot be read. Name a folder that exists.");
      }
    }
    complaints.removeIf(String::isEmpty);
    if (!complaints.isEmpty()) {
      throw new UnusableFrameworksException(String.join("\n", complaints));
    }
  }
}
