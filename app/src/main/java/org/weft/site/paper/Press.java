package org.weft.site.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Sets documents as PDF/UA-1: tagged, with language, title, bookmarks and embedded fonts.
@Component
public class Press {
  /// Documents that are set at the same time; each may need some 100 MB while it is.
  private static final int AT_ONCE = 2;

  private static final String BASE = "paper:";

  private final Semaphore free = new Semaphore(AT_ONCE, true);
  private final List<Typeface> typefaces =
      List.of(
          new Typeface("Inter", 400, "fonts/inter-400.ttf"),
          new Typeface("Inter", 600, "fonts/inter-600.ttf"),
          new Typeface("Noto Sans Arabic", 400, "fonts/noto-sans-arabic-400.ttf"));

  Press() {
    XRLog.setLoggingEnabled(false);
  }

  /// A font of the documents, kept in memory.
  private static final class Typeface {
    private final String family;
    private final int weight;
    private final byte[] file;

    Typeface(String family, int weight, String name) {
      this.family = family;
      this.weight = weight;
      this.file = read(name);
    }

    void addTo(PdfRendererBuilder builder) {
      builder.useFont(() -> new ByteArrayInputStream(file), family, weight, FontStyle.NORMAL, true);
    }
  }

  /// Sets a document.
  ///
  /// @param template writes well-formed XHTML
  /// @param out takes the PDF; it is not closed
  public void print(JteModel template, OutputStream out) throws IOException {
    var written = new StringOutput(1 << 16);
    template.render(written);
    print(written.toString(), out);
  }

  void print(String markup, OutputStream out) throws IOException {
    free.acquireUninterruptibly();
    try {
      var builder = builder();
      if (Bidi.requiresBidi(markup.toCharArray(), 0, markup.length())) {
        builder.useUnicodeBidiSplitter(Bidirectional::new);
        builder.useUnicodeBidiReorderer(new Bidirectional.Drawing());
      }
      builder.withW3cDocument(Markup.parse(markup), BASE).toStream(out).run();
    } finally {
      free.release();
    }
  }

  private PdfRendererBuilder builder() {
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer("Weft");
    builder.useFastMode();
    builder.useUnicodeLineBreaker(new LineBreaks());
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useUriResolver((_, address) -> StyleSheets.resolve(address));
    builder.useProtocolsStreamImplementation(StyleSheets::open, StyleSheets.PROTOCOL);
    for (var priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(Press::isOurs, priority);
    }
    typefaces.forEach(face -> face.addTo(builder));
    return builder;
  }

  /// Only our own style sheets are ever opened.
  private static boolean isOurs(String address, ExternalResourceType type) {
    return address.startsWith(StyleSheets.PROTOCOL + ":");
  }

  private static byte[] read(String name) {
    try {
      return new ClassPathResource(name).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
