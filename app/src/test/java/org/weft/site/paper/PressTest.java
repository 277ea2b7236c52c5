package org.weft.site.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {
  private final Press press = new Press();

  @Test
  void aDocumentIsTaggedTitledAndInItsLanguage() throws Exception {
    var pdf = print("fr", "<h1>L’été à Łódź</h1><p>Αθήνα και Ιωάννινα, София, Reykjavík</p>");
    assertThat(PdfUa.faults(pdf)).isEmpty();
    try (var read = PdfText.open(pdf)) {
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(read.getDocumentInformation().getTitle()).isEqualTo("A title");
    }
    assertThat(PdfText.of(pdf))
        .contains("L’été à Łódź", "Αθήνα και Ιωάννινα, София, Reykjavík", "1 / 1");
  }

  @Test
  void theSampleThatWarmsThePressIsADocumentLikeAnyOther() throws Exception {
    var out = new ByteArrayOutputStream();
    new Warming(press).warm(out);
    assertThat(PdfUa.faults(out.toByteArray())).isEmpty();
    assertThat(PdfText.of(out.toByteArray())).contains("Sample", "София", "70");
  }

  @Test
  void inASmallHeapOneDocumentIsSetAfterTheOther() {
    assertThat(Press.atOnce(160_000_000)).isEqualTo(1);
    assertThat(Press.atOnce(400_000_000)).isEqualTo(3);
    assertThat(Press.atOnce(8_000_000_000L)).isEqualTo(4);
  }

  @Test
  void arabicLettersAreJoined() throws Exception {
    assertThat(ArabicLetters.join("بين")).isEqualTo("\uFE91\uFEF4\uFEE6");
    assertThat(ArabicLetters.join("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    assertThat(ArabicLetters.join("Leeds 2026")).isEqualTo("Leeds 2026");
    var pdf = print("ar", "<p>تقرير (أول) عن Leeds لعام 2026</p>");
    assertThat(PdfUa.faults(pdf)).isEmpty();
    assertThat(PdfText.of(pdf)).contains("Leeds", "2026").doesNotContain("#");
  }

  @Test
  void everyFontIsEmbedded() throws Exception {
    try (var read = PdfText.open(print("en", "<p>Text <b>bold</b></p>"))) {
      var page = read.getPage(0).getResources();
      for (var name : page.getFontNames()) {
        assertThat(page.getFont(name).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void aDocumentReadsNoFileAndNoAddress(@TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("secret.css"), "p:after{content:'CAN' 'ARY'}");
    var asked = new CopyOnWriteArrayList<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      var web = "http://127.0.0.1:" + server.getAddress().getPort();
      for (var address :
          List.of(
              web + "/",
              secret.toUri().toString(),
              secret.toString(),
              "jar:" + secret.toUri() + "!/x",
              "classpath:application.properties",
              "paper:../../application.properties",
              "data:text/css,p:after%7Bcontent:'CAN' 'ARY'%7D")) {
        assertThat(PdfText.of(print("en", hostile(address))))
            .contains("Here")
            .doesNotContain("CANARY");
      }
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  private static String style(String address) {
    return """
    <style type="text/css">@import url("%1$s"); @font-face{font-family:x;src:url("%1$s")}
    .x{background-image:url("%1$s");font-family:x}</style>
    """
        .formatted(address);
  }

  private static String hostile(String address) {
    return """
    <link rel="stylesheet" type="text/css" href="%1$s"/><style type="text/css">@import url("%1$s"); @font-face{font-family:x;src:url("%1$s")}
    .x{background-image:url("%1$s")}</style><p class="x">Here</p><img src="%1$s" alt="x"/>
    <object data="%1$s" type="text/html"></object><iframe src="%1$s"></iframe><embed src="%1$s"/>
    <svg width="9" height="9" alt="x"><image xlink:href="%1$s" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"/>
    <use xlink:href="%1$s#a" xmlns:xlink="http://www.w3.org/1999/xlink"/></svg>
    """
        .formatted(address);
  }

  @Test
  void entitiesAndDocumentTypesAreRefused() {
    assertThatThrownBy(() ->
            press.print(
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>",
                new ByteArrayOutputStream()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("XHTML");
  }

  @Test
  void charactersThatXmlCannotHoldDoNotStopADocument() throws Exception {
    assertThat(PdfText.of(print("en", "<p>A\u0000B\u0007C\uD800D\uFFFFE</p>"))).contains("A", "E");
  }

  private byte[] print(String language, String body) throws Exception {
    return print(language, "", body);
  }

  private byte[] print(String language, String head, String body) throws Exception {
    var out = new ByteArrayOutputStream();
    press.print(
        """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>A title</title>
        <meta name="subject" content="A title"/>
        <link rel="stylesheet" type="text/css" href="paper:base.css"/>%s</head><body>%s</body></html>
        """
            .formatted(language, head, body),
        out);
    return out.toByteArray();
  }
}
