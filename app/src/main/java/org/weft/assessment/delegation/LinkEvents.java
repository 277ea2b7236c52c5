package org.weft.assessment.delegation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weft.assessment.AssessmentSubmitted;
import org.weft.assessment.answering.SectionAssigned;
import org.weft.assessment.cycle.CycleReopened;

/// Ends links when the answers are submitted or the section passes to somebody else, in the
/// transaction of that deed.
@Component
class LinkEvents {
  private final LinkStore links;
  private final Delegating delegating;

  LinkEvents(LinkStore links, Delegating delegating) {
    this.links = links;
    this.delegating = delegating;
  }

  @EventListener
  void on(AssessmentSubmitted event) {
    links.end(event.assessment(), event.at());
  }

  @EventListener
  void on(CycleReopened event) {
    if (event.links()) {
      links.end(event.assessment(), null);
    }
  }

  @EventListener
  void on(SectionAssigned event) {
    delegating.passedOn(event.actor(), event.assessment(), event.area(), event.owner());
  }
}
