package org.weft.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.weft.Browser;
import org.weft.WeftTest;

/// Hostile files (cases 22 and 23 of the thirty).
@WeftTest
class UploadCasesTest {
  @Autowired ApplicationContext context;

  private Team team;
  private String question;

  @BeforeEach
  void startACycle() {
    team = new Team(context);
    question = team.address() + "/questions/C1";
  }

  @Test
  void case22ADocumentThatUnpacksToFarTooMuchIsRefused() throws IOException {
    var zeros = new byte[1 << 20];
    var bomb =
        document(zip -> {
          zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
          for (int i = 0; i < 30; i++) {
            zip.write(zeros);
          }
        });
    assertThat(bomb).hasSizeLessThan(100_000);
    refused(upload("plan.docx", bomb), "far more than its size says");
  }

  @Test
  void case22ADocumentOfTooManyPartsIsRefused() throws IOException {
    refused(
        upload(
            "plan.docx",
            document(zip -> {
              for (int i = 0; i < 2_100; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
              }
            })),
        "far more than its size says");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\windows\\x",
        "word\\..\\x",
        "word/..%2f..%2fx",
        "word/a\u0000b",
        "word/NUL.xml",
        "aux"
      })
  void case22ADocumentWhosePartsLeadElsewhereIsRefused(String name) throws IOException {
    refused(
        upload("plan.docx", document(zip -> zip.putNextEntry(new ZipEntry(name)))), "hidden in it");
  }

  @Test
  void case22ALinkInAnArchiveIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      for (var name : new String[] {"[Content_Types].xml", "word/document.xml", "word/link"}) {
        var entry = new ZipArchiveEntry(name);
        if (name.endsWith("link")) {
          entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
        }
        zip.putArchiveEntry(entry);
        zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    refused(upload("plan.docx", bytes.toByteArray()), "hidden in it");
  }

  @Test
  void case22ADocumentWithMacrosIsRefused() throws IOException {
    refused(
        upload("plan.docx", document(zip -> zip.putNextEntry(new ZipEntry("word/vbaProject.bin")))),
        "a program");
  }

  @Test
  void case23AFileThatIsAWebPageAndAPdfIsRefused() {
    refused(
        upload("plan.pdf", bytes("<html><script>alert(1)</script>\n%PDF-1.7\n%%EOF")),
        "Choose a PDF");
    refused(
        upload("plan.pdf", bytes("%PDF-1.7\n%<html><script>alert(1)</script>\n1 0 obj\n%%EOF")),
        "hidden in it");
  }

  @Test
  void case23APictureWithAnArchiveBehindItIsRefused() throws IOException {
    var picture = png(10, 10);
    var archive = document(_ -> {});
    var both = Arrays.copyOf(picture, picture.length + archive.length);
    System.arraycopy(archive, 0, both, picture.length, archive.length);
    refused(upload("photo.png", both), "hidden in it");
    assertThat(upload("photo.png", picture)).hasStatus(303);
  }

  @Test
  void case23APictureOf20000PixelsIsRefusedByItsHeader() {
    refused(upload("photo.png", png(20_000, 20_000)), "12,000 pixels");
    refused(upload("photo.png", png(20_000, 1)), "12,000 pixels");
    refused(upload("photo.jpg", jpeg(20_000, 20_000)), "12,000 pixels");
    refused(upload("photo.png", png(0, 10)), "Choose a PDF");
    refused(upload("photo.png", Arrays.copyOf(png(10, 10), 12)), "Choose a PDF");
    assertThat(upload("photo.jpg", jpeg(4_000, 3_000))).hasStatus(303);
  }

  @Test
  void case23WhatOpensWithAPasswordOnlyIsRefused() throws IOException {
    refused(
        upload("plan.pdf", bytes("%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>\n%%EOF")),
        "password");
    var compound = Arrays.copyOf(bytes(""), 4096);
    System.arraycopy(
        new byte[] {
          (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        },
        0,
        compound,
        0,
        8);
    var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, compound, 1024, name.length);
    refused(upload("plan.docx", compound), "password");
    refused(
        upload(
            "plan.odt",
            zip(zip -> {
              zip.putNextEntry(new ZipEntry("mimetype"));
              zip.write(bytes("application/vnd.oasis.opendocument.text"));
              zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
              zip.write(bytes("<manifest:encryption-data/>"));
            })),
        "password");
  }

  @Test
  void case23TheWrongTypeAndNothingAtAllAreRefused() {
    refused(upload("report.pdf", bytes("MZ not a report")), "Choose a PDF");
    refused(upload("drawing.svg", bytes("<svg onload='alert(1)'/>")), "Choose a PDF");
    refused(upload("empty.pdf", new byte[0]), "The file is empty");
  }

  @Test
  void case23FilesAreServedApartFromPagesAndOnlyAsDownloads() {
    upload("plan.pdf", bytes("%PDF-1.7\n%%EOF\n"));
    var anna = team.browser(team.anna);
    var address = anna.page(question).select(".files a").attr("href");
    assertThat(address).startsWith("/files/");
    var response = anna.get(address).getResponse();
    assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeaders("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
  }

  private void refused(MvcTestResult answer, String sentence) {
    assertThat(answer).hasStatus(422);
    assertThat(Browser.parse(answer).select("#file-e, .error").text()).contains(sentence);
    assertThat(team.browser(team.anna).page(question).select(".files")).isEmpty();
  }

  private MvcTestResult upload(String name, byte[] content) {
    var file = new MockMultipartFile("file", name, "application/octet-stream", content);
    return team.browser(team.anna)
        .perform(MockMvcRequestBuilders.multipart(question + "/files").file(file).with(csrf()));
  }

  /// Adds to a zip file.
  private interface Addition {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static byte[] document(Addition more) throws IOException {
    return zip(zip -> {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes("<w:document/>"));
      more.to(zip);
    });
  }

  private static byte[] zip(Addition content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      content.to(zip);
    }
    return bytes.toByteArray();
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(64)
        .putLong(0x89504e470d0a1a0aL)
        .putInt(13)
        .put(bytes("IHDR"))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] jpeg(int width, int height) {
    return ByteBuffer.allocate(64)
        .putInt(0xffd8ffe0)
        .putShort((short) 16)
        .put(bytes("JFIF\0"))
        .put(new byte[9])
        .putShort((short) 0xffc0)
        .putShort((short) 17)
        .put((byte) 8)
        .putShort((short) height)
        .putShort((short) width)
        .array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
