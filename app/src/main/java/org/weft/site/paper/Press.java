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
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Sets documents as PDF/UA-1: tagged, with language, title, bookmarks and embedded fonts.
@Component
public class Press {
  /// Beside its documents, the program needs about so much of the heap.
  private static final long REST = 100_000_000;

  /// What a document of thirty pages keeps of the heap while it is set.
  private static final long EACH = 80_000_000;

  private static final String BASE = "paper:";

  private final Semaphore free = new Semaphore(atOnce(Runtime.getRuntime().maxMemory()), true);
  private final List<Typeface> typefaces =
      List.of(
          new Typeface("Inter", 400, "fonts/inter-400.ttf"),
          new Typeface("Inter", 600, "fonts/inter-600.ttf"),
          new Typeface("Noto Sans Arabic", 400, "fonts/noto-sans-arabic-400.ttf"));

  /// How many documents are set at the same time: with two in a heap that has room for one, the
  /// Java machine does little else than look for memory.
  static int atOnce(long heap) {
    return (int) Math.clamp((heap - REST) / EACH, 1, 4);
  }

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
    print(
        () -> {
          var written = new StringOutput(1 << 16);
          template.render(written);
          return written.toString();
        },
        out);
  }

  void print(String markup, OutputStream out) throws IOException {
    print(() -> markup, out);
  }

  /// @param write is asked when it is this document's turn
  private void print(Supplier<String> write, OutputStream out) throws IOException {
    free.acquireUninterruptibly();
    try {
      var markup = write.get();
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
