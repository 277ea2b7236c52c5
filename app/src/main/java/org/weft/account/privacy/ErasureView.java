package org.weft.account.privacy;

import java.util.List;
import org.weft.site.ui.Problem;

/// The page that asks whether somebody really wants to be erased.
///
/// @param alone what must be handed over first, each as a sentence; empty if nothing stands in the
///   way
public record ErasureView(String name, List<String> alone, List<Problem> problems) {}
