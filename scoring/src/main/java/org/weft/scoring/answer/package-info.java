/// Answers to the items of a framework: what is accepted, in which state an answer is, and who gave
/// it.
///
/// One way in for web forms and files alike: [Intake] turns the text of an answer into an [Answer]
/// or says in a sentence why it cannot.
@NullMarked
package org.weft.scoring.answer;

import org.jspecify.annotations.NullMarked;
