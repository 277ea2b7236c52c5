package org.weft.account.audit.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weft.account.Actor;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.csv.CsvText;
import org.weft.site.guard.Limited;
import org.weft.site.guard.Limited.Cost;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The trail to take away, as far as it may be read. Written as it is read, so that its length
/// costs no memory; how many entries there are and what was asked for stands at the beginning.
@RestController
class TrailExports {
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "at",
          "kind",
          "person",
          "subject_kind",
          "subject",
          "before",
          "after",
          "address",
          "personal");

  private final ReadingTrail reading;
  private final JsonMapper json;

  TrailExports(ReadingTrail reading, JsonMapper json) {
    this.reading = reading;
    this.json = json;
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/trail.{format:csv|json}")
  void all(
      Page page,
      Actor actor,
      @PathVariable String format,
      TrailFilter filter,
      HttpServletResponse response)
      throws IOException {
    write(page, actor, reading.all(actor), filter, format, response);
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/office/{country}/{slug}/trail.{format:csv|json}")
  void ofCity(
      Page page,
      Actor actor,
      @PathVariable String country,
      @PathVariable String slug,
      @PathVariable String format,
      TrailFilter filter,
      HttpServletResponse response)
      throws IOException {
    write(page, actor, reading.ofCity(actor, country + "/" + slug), filter, format, response);
  }

  @Limited(Cost.EXPORT)
  @GetMapping("/secretariat/{slug}/trail.{format:csv|json}")
  void ofNetwork(
      Page page,
      Actor actor,
      @PathVariable String slug,
      @PathVariable String format,
      TrailFilter filter,
      HttpServletResponse response)
      throws IOException {
    write(page, actor, reading.ofNetwork(actor, slug), filter, format, response);
  }

  private void write(
      Page page,
      Actor actor,
      Optional<TrailPart> open,
      TrailFilter filter,
      String format,
      HttpServletResponse response)
      throws IOException {
    var part = open.orElseThrow(NotFoundException::new);
    if (!TrailPages.problems(page, filter).isEmpty()) {
      response.sendError(422);
      return;
    }
    reading.recordExport(actor, part, filter, format);
    response.setHeader("Content-Disposition", "attachment; filename=\"trail." + format + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    if (format.equals("csv")) {
      response.setContentType("text/csv;charset=UTF-8");
      csv(part, filter, response);
    } else {
      response.setContentType("application/json");
      json(part, filter, response);
    }
  }

  private void csv(TrailPart part, TrailFilter filter, HttpServletResponse response)
      throws IOException {
    try (var csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      reading.each(
          part,
          filter,
          rows -> {
            csv.writeRecord("rows", Long.toString(rows), "filter", CsvText.cell(filter.query()));
            csv.writeRecord(COLUMNS);
          },
          entry -> csv.writeRecord(cells(entry).map(CsvText::cell).toList()));
    }
  }

  private void json(TrailPart part, TrailFilter filter, HttpServletResponse response)
      throws IOException {
    try (var out = json.createGenerator(response.getOutputStream())) {
      out.writeStartObject();
      reading.each(
          part,
          filter,
          rows -> {
            out.writeNumberProperty("rows", rows);
            out.writeStringProperty("filter", filter.query());
            out.writeArrayPropertyStart("entries");
          },
          entry -> object(out, entry));
      out.writeEndArray();
      out.writeEndObject();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void object(JsonGenerator out, TrailEntry entry) {
    out.writeStartObject();
    var names = COLUMNS.iterator();
    cells(entry)
        .forEach(cell -> {
          var name = names.next();
          if (!cell.isEmpty()) {
            out.writeStringProperty(name, cell);
          }
        });
    out.writeEndObject();
  }

  private static Stream<String> cells(TrailEntry entry) {
    return Stream.<@org.jspecify.annotations.Nullable Object>of(
            entry.number(),
            entry.at(),
            entry.kind(),
            entry.person(),
            entry.subjectKind(),
            entry.subject(),
            entry.before(),
            entry.after(),
            entry.address(),
            entry.personal())
        .map(value -> value == null ? "" : value.toString());
  }
}
