package org.weft.site.paper;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// What a reader sees in a PDF.
public final class PdfText {
  private PdfText() {}

  /// The document, to be closed.
  public static PDDocument open(byte[] pdf) throws IOException {
    return Loader.loadPDF(pdf);
  }

  /// All text with single blanks.
  public static String of(byte[] pdf) throws IOException {
    try (var document = open(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /// How many pages it has.
  public static int pages(byte[] pdf) throws IOException {
    try (var document = open(pdf)) {
      return document.getNumberOfPages();
    }
  }
}
