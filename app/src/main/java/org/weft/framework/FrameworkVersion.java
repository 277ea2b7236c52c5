package org.weft.framework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.web.util.UriUtils;
import org.weft.scoring.model.Framework;
import org.weft.scoring.model.Text;

/// One version of a framework in the catalogue.
///
/// @param model the questionnaire and its rules
/// @param sha256 hash of the file as it was loaded, in hexadecimal digits
/// @param loadedAt when it entered this catalogue
public record FrameworkVersion(
    FrameworkVersionId id, Framework model, String sha256, Instant loadedAt) {

  /// The stable name of the framework, the same for all its versions.
  public String framework() {
    return model.id();
  }

  public String version() {
    return model.version();
  }

  /// The title in this language, or in the framework's own.
  public String title(String language) {
    return say(model.about().title(), language);
  }

  /// A text of the framework in this language, or in the framework's own.
  public String say(Text text, String language) {
    return text.in(language, model.about().language());
  }

  /// Where the version's page is.
  public String address() {
    return "/frameworks/"
        + model.id()
        + "/"
        + UriUtils.encodePathSegment(model.version(), StandardCharsets.UTF_8);
  }
}
