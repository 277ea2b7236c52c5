package org.weft.assessment.web.link;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.weft.account.People;
import org.weft.account.Person;
import org.weft.assessment.answering.AssessmentStore;
import org.weft.assessment.delegation.SectionLink;
import org.weft.assessment.questionnaire.AnswerKey;
import org.weft.assessment.web.Labels;
import org.weft.assessment.web.section.AskView;
import org.weft.framework.Frameworks;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// Says that a link opens nothing any more. Nothing was kept of the request, so what was typed is
/// shown to be copied.
@ControllerAdvice
@Order(0)
class EndedPages {
  private final AssessmentStore assessments;
  private final Frameworks frameworks;
  private final People people;
  private final Templates templates;
  private final Clock clock;

  EndedPages(
      AssessmentStore assessments,
      Frameworks frameworks,
      People people,
      Templates templates,
      Clock clock) {
    this.assessments = assessments;
    this.frameworks = frameworks;
    this.people = people;
    this.templates = templates;
    this.clock = clock;
  }

  @ExceptionHandler(LinkEnded.class)
  ResponseEntity<JteModel> ended(Page page, HttpServletRequest request, LinkEnded ended) {
    var what = what(page, ended.link());
    var key = key(request);
    if (request.getHeader("HX-Request") != null && !key.isEmpty()) {
      var kept =
          new AskView.Kept(key, Labels.code(page, AnswerKey.parse(key), null), "", "", "", what);
      return ResponseEntity.status(HttpStatus.CONFLICT)
          .header("Cache-Control", "no-store")
          .body(templates.assessmentKept(page, kept));
    }
    var assessment = assessments.find(ended.link().assessment()).orElseThrow();
    var view = EndedView.of(page, request, frameworks.get(assessment.frameworkVersion()), what);
    return ResponseEntity.status(
            request.getMethod().equals("POST") ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND)
        .header("Cache-Control", "no-store")
        .body(templates.assessmentLinkEnded(page, view));
  }

  private String what(Page page, SectionLink link) {
    var giver = people.find(link.givenBy()).map(Person::name).orElse("");
    var key =
        switch (link.state(clock.instant())) {
          case WITHDRAWN -> "withdrawn";
          case ENDED -> "ended";
          case EXPIRED -> "expired";
          // a newer letter, or another browser
          case SENT, OPENED -> "replaced";
        };
    return page.say("delegation.ended." + key, giver);
  }

  private static String key(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? Optional.ofNullable(variables.get("token")).map(String::valueOf).orElse("")
        : "";
  }
}
