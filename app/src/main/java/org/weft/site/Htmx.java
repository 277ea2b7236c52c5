package org.weft.site;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// How a page answers a form: htmx receives the changed piece, a plain browser a redirection or the
/// whole page, so that every form works without JavaScript.
///
/// @param partial whether the request came from htmx and wants a piece of the page
public record Htmx(boolean partial) {

  /// After success: the piece with 200 for htmx, else 303 to the page.
  public ResponseEntity<JteModel> done(Supplier<JteModel> piece, String page) {
    return partial ? answer(HttpStatus.OK, piece.get()) : seeOther(page);
  }

  /// After a refusal: 422 with the piece for htmx, else with the whole page, both with what was
  /// typed.
  public ResponseEntity<JteModel> refuse(Supplier<JteModel> piece, Supplier<JteModel> page) {
    return refuse(HttpStatus.UNPROCESSABLE_CONTENT, piece, page);
  }

  /// The same with another status, such as 409 when somebody else was faster.
  public ResponseEntity<JteModel> refuse(
      HttpStatus status, Supplier<JteModel> piece, Supplier<JteModel> page) {
    return answer(status, partial ? piece.get() : page.get());
  }

  /// A redirection after a plain form.
  public static <T> ResponseEntity<T> seeOther(String page) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page)).build();
  }

  private static ResponseEntity<JteModel> answer(HttpStatus status, JteModel model) {
    return ResponseEntity.status(status).header("Vary", "HX-Request").body(model);
  }
}
