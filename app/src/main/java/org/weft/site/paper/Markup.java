package org.weft.site.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads what a template wrote as XML, without entities and without a document type.
final class Markup {
  /// On pages a drawing needs no namespace, in XML it does.
  private static final Pattern DRAWING = Pattern.compile("<svg(?![^>]*\\sxmlns=)");

  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

  private Markup() {}

  /// @throws IllegalStateException when the template did not write well-formed XHTML: a fault of
  ///   the program
  static Document parse(String written) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(
          new InputSource(new StringReader(DRAWING.matcher(legal(written)).replaceAll(SVG))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("a template wrote what is not XHTML: " + e.getMessage(), e);
    }
  }

  /// What XML cannot hold becomes the replacement character: texts of people and files may have it.
  static String legal(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
