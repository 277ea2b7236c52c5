package org.weft.site.paper;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF whether a document keeps the machine-checkable rules of PDF/UA-1.
public final class PdfUa {
  private PdfUa() {}

  /// What breaks the rules, a line for each; empty for a document that keeps them all.
  public static List<String> faults(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      var result = validator.validate(parser);
      if (result.getTestAssertions().isEmpty() && !result.isCompliant()) {
        return List.of("nothing was checked");
      }
      return result.getTestAssertions().stream()
          .filter(a -> a.getStatus() != TestAssertion.Status.PASSED)
          .map(a -> a.getRuleId().getClause() + ": " + a.getMessage() + " at " + a.getLocation())
          .distinct()
          .toList();
    }
  }
}
