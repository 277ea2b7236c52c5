package org.weft.assessment.web.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.weft.account.LinkSessions;
import org.weft.assessment.delegation.SectionTickets;

/// Notices requests of people whose link was withdrawn or has ended while they were at work, so
/// that they read what happened and get back what they typed, and not only that there is nothing
/// here.
@Configuration
class EndedLinks implements WebMvcConfigurer, HandlerInterceptor {
  private final LinkSessions sessions;
  private final SectionTickets tickets;

  EndedLinks(LinkSessions sessions, SectionTickets tickets) {
    this.sessions = sessions;
    this.tickets = tickets;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/assessments/*/sections/**", "/assessments/*/questions/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var ticket = sessions.findTicket(request);
    var path = request.getRequestURI();
    if (ticket.isPresent() && tickets.actor(ticket.get(), path).isEmpty()) {
      tickets
          .find(ticket.get(), path)
          .ifPresent(link -> {
            throw new LinkEnded(link);
          });
    }
    return true;
  }
}
