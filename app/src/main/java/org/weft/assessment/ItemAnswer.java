package org.weft.assessment;

import java.util.List;

/// A submitted answer to one item with the part of its evidence that others may read.
///
/// @param instance the name of the instance of a repeated area, empty outside
/// @param notes what the city wrote beside the answer
/// @param links addresses of pages, http or https
public record ItemAnswer(
    SubmissionId submission,
    String instance,
    String value,
    List<String> notes,
    List<String> links) {
  public ItemAnswer {
    notes = List.copyOf(notes);
    links = List.copyOf(links);
  }
}
