package org.weft.framework.web;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weft.framework.FrameworkNotes;
import org.weft.framework.FrameworkVersion;
import org.weft.framework.Frameworks;
import org.weft.site.Htmx;
import org.weft.site.NotFoundException;
import org.weft.site.Page;
import org.weft.site.jte.Templates;

/// The catalogue on the web: the list, a version's structure and rules, and the file itself.
@RestController
class FrameworkPages {
  private final Frameworks frameworks;
  private final ObjectProvider<FrameworkNotes> notes;
  private final Templates templates;

  FrameworkPages(Frameworks frameworks, ObjectProvider<FrameworkNotes> notes, Templates templates) {
    this.frameworks = frameworks;
    this.notes = notes;
    this.templates = templates;
  }

  @GetMapping("/frameworks")
  JteModel list(Page page) {
    var newest = frameworks.list(page.locale());
    var ids = newest.stream().map(FrameworkVersion::framework).toList();
    var versions = frameworks.versions(ids);
    var told = notes.orderedStream().map(n -> n.of(page, ids)).toList();
    return templates.frameworkList(
        page,
        newest.stream()
            .map(v ->
                FrameworkEntry.of(
                    v,
                    versions.getOrDefault(v.framework(), List.of()),
                    told.stream()
                        .flatMap(t -> Optional.ofNullable(t.get(v.framework())).stream())
                        .toList(),
                    page))
            .toList());
  }

  @GetMapping("/frameworks/{framework}")
  ResponseEntity<JteModel> latest(@PathVariable String framework) {
    return Htmx.seeOther(
        frameworks.findLatest(framework).orElseThrow(NotFoundException::new).address());
  }

  @GetMapping("/frameworks/{framework}/{version}")
  JteModel show(Page page, @PathVariable String framework, @PathVariable String version) {
    var shown = get(framework, version);
    var others =
        frameworks.list(framework).stream()
            .filter(v -> !v.id().equals(shown.id()))
            .map(v -> FrameworkRow.of(v, page))
            .toList();
    return templates.frameworkShow(
        page, FrameworkRow.of(shown, page), FrameworkView.of(shown, page), others);
  }

  /// The file as it was loaded, so that anyone can check a score with it.
  @GetMapping("/frameworks/{framework}/{version}/file")
  ResponseEntity<byte[]> file(@PathVariable String framework, @PathVariable String version) {
    var shown = get(framework, version);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(framework + "-" + version + ".yaml", StandardCharsets.UTF_8)
                .build()
                .toString())
        .eTag("\"" + shown.sha256() + "\"")
        .body(frameworks.file(shown.id()).getBytes(StandardCharsets.UTF_8));
  }

  private FrameworkVersion get(String framework, String version) {
    return frameworks.find(framework, version).orElseThrow(NotFoundException::new);
  }
}
