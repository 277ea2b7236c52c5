/// Results in groups: who belongs to a group, what the group looks like, who stands where, and
/// which groups must stay hidden so that nobody's private result can be worked out.
///
/// For everyone who compares results in Java, without the platform: [Comparing] decides for the
/// groups of one publication at once. The platform itself takes groups, statistics and ranks from
/// here, but not [Comparing]: its readers put groups together as they like, one after the other, so
/// it counts hidden results by a rule that holds for every group that anybody can ask for.
@NullMarked
package org.weft.scoring.compare;

import org.jspecify.annotations.NullMarked;
