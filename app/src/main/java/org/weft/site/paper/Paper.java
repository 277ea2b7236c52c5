package org.weft.site.paper;

import gg.jte.models.runtime.JteModel;

/// A document that a controller answers with; it is sent as a PDF.
///
/// @param fileName what the reader's browser calls it, with its ending
/// @param template writes well-formed XHTML, see `jte/paper/sheet.jte`
public record Paper(String fileName, JteModel template) {}
