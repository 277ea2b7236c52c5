package org.weft.shape;

import static org.weft.shape.StyleTest.holds;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules for templates: every word is in the bundles, no script or style outside the files that the
/// content policy allows, and only the few htmx attributes that people here need to know.
class TemplateTest {
  private static final Pattern STYLE = Pattern.compile("(?s)^<style\\b.*|\\sstyle=");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?s)^<script(?![^>]*\\ssrc=).*|\\son[a-z]+=|(?:href|src|action)=\"\\s*javascript:");

  /// Among them swap-oob: one answer changes a count elsewhere on its page, and the alternative, to
  /// load the list of areas anew after each answer, costs a request.
  private static final Pattern HTMX =
      Pattern.compile(
          "\\b(?:hx-(?!(?:get|post|target|swap|swap-oob|trigger|include|select|push-url)=)[\\w:-]+|data-hx-[\\w:-]+)");

  private static final Pattern POST =
      Pattern.compile("(?s)^<form\\b(?=[^>]*\\bhx-)(?![^>]*\\baction=).*");
  private static final Pattern CALL =
      Pattern.compile("\\btemplates\\s*\\.\\s*([a-z]+)(?=[A-Z])\\w*\\(");

  /// Folders of templates that every module may use.
  private static final List<String> SHARED = List.of("site", "ui", "chart", "paper");

  private final List<Source> templates = Source.written(".jte");

  @Test
  void everyWordIsInTheBundles() {
    holds(s -> Template.read(s).literalText(), templates, "literal.jte");
    holds(s -> Template.read(s).literalText(), templates, "literalAttribute.jte");
    holds(s -> Template.read(s).literalText(), templates, "literalNested.jte");
    holds(s -> Template.read(s).literalText(), templates, "literalArgument.jte");
  }

  @Test
  void stylesAreInFiles() {
    // the paper has no policy to keep and its renderer reads no files of the site
    var pages = templates.stream().filter(s -> !s.place().contains("/jte/paper/")).toList();
    holds(s -> Template.read(s).tagsWith(STYLE), pages, "inlineStyle.jte");
    holds(s -> Template.read(s).tagsWith(STYLE), pages, "styleElement.jte");
  }

  @Test
  void scriptsAreInFiles() {
    holds(s -> Template.read(s).tagsWith(SCRIPT), templates, "inlineScript.jte");
    holds(s -> Template.read(s).tagsWith(SCRIPT), templates, "handler.jte");
  }

  @Test
  void onlyTheAgreedAttributesOfHtmxAreUsed() {
    holds(s -> Template.read(s).tagsWith(HTMX), templates, "htmx.jte");
  }

  @Test
  void everyFormWorksWithoutJavaScript() {
    holds(s -> Template.read(s).tagsWith(POST), templates, "scriptOnlyForm.jte");
  }

  @Test
  void aModuleShowsItsOwnPagesOnly() {
    var java =
        Source.written(".java").stream()
            .filter(s -> s.place().startsWith("app/src/main/"))
            .toList();
    holds(TemplateTest::foreignPages, java, "account/ForeignPage.java");
  }

  private static List<String> foreignPages(Source source) {
    var module = source.place().replaceFirst(".*/(?:weft|planted)/([a-z]+)/.*", "$1");
    return CALL.matcher(source.text())
        .results()
        .filter(call -> !call.group(1).equals(module) && !SHARED.contains(call.group(1)))
        .map(call -> source.at(call.start(), call.group()))
        .toList();
  }
}
