package org.weft.site;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weft.site.guard.LinkForgottenException;
import org.weft.site.guard.StaleProofException;
import org.weft.site.jte.Templates;

/// One page for everything that went wrong: what it is and what to do, never a stack trace.
@RestController
@ControllerAdvice
class ErrorPages implements ErrorController {
  private final Templates templates;
  private final WebConfiguration web;

  ErrorPages(Templates templates, WebConfiguration web) {
    this.templates = templates;
    this.web = web;
  }

  @RequestMapping("/error")
  ResponseEntity<JteModel> error(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      return ResponseEntity.status(status)
          .cacheControl(CacheControl.noStore())
          .body(away(request, ExpiredForm.of(request, address)));
    }
    var expired =
        status == HttpStatus.FORBIDDEN
            ? ExpiredForm.of(request, address)
            : Optional.<ExpiredForm>empty();
    return expired.isPresent()
        ? ResponseEntity.status(HttpStatus.FORBIDDEN)
            .header("Cache-Control", "no-store")
            .body(templates.siteExpired(web.page(request), expired.get()))
        : show(request, status == null ? HttpStatus.NOT_FOUND : status);
  }

  @ExceptionHandler(NotFoundException.class)
  ResponseEntity<JteModel> notFound(HttpServletRequest request) {
    return show(request, HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler(LinkForgottenException.class)
  ResponseEntity<JteModel> forgotten(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .cacheControl(CacheControl.noStore())
        .body(templates.siteError(web.page(request), "site.link"));
  }

  /// Reading leads to signing in and back; a form is kept until that is done.
  @ExceptionHandler(StaleProofException.class)
  ResponseEntity<JteModel> stale(HttpServletRequest request) {
    request.setAttribute(StaleProofException.class.getName(), true);
    return request.getMethod().equals("GET")
        ? Htmx.seeOther("/sign-in?again=yes&to=" + request.getRequestURI())
        : ResponseEntity.status(HttpStatus.FORBIDDEN)
            .cacheControl(CacheControl.noStore())
            .body(templates.siteProof(web.page(request), ExpiredForm.kept(request)));
  }

  /// With how long to wait, as a number of seconds for programs and as a sentence for people.
  @ExceptionHandler(TooManyRequestsException.class)
  ResponseEntity<JteModel> tooMany(HttpServletRequest request, TooManyRequestsException tooMany) {
    var page = web.page(request);
    var minutes = (tooMany.seconds() + 59) / 60;
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()))
        .cacheControl(CacheControl.noStore())
        .body(
            request.getHeader("HX-Request") == null
                ? templates.siteTooMany(page, minutes)
                : templates.siteTooManyNotice(page, minutes));
  }

  /// More parameters than anybody sends, or larger ones, or such as cannot be read.
  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<JteModel> unreadable(HttpServletRequest request, InvalidParameterException fault) {
    var status = HttpStatus.resolve(fault.getErrorCode());
    return show(request, status == null ? HttpStatus.BAD_REQUEST : status);
  }

  /// The form is given back with the token it came with: the session goes on, but cannot be asked.
  private JteModel away(HttpServletRequest request, Optional<ExpiredForm> form) {
    var token = Optional.ofNullable(request.getParameter("_csrf")).orElse("");
    return form.isPresent() && !token.isEmpty()
        ? templates.siteAway(web.page(request), form.get(), token)
        : templates.siteError(web.page(request), "site.error.503");
  }

  private ResponseEntity<JteModel> show(HttpServletRequest request, HttpStatus status) {
    var page = web.page(request);
    var key =
        page.has("site.error." + status.value() + ".title")
            ? "site.error." + status.value()
            : status.is5xxServerError() ? "site.error.500" : "site.error.400";
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(templates.siteError(page, key));
  }
}
