package org.weft.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a jte template far enough to tell what in it is text, what is a tag and what is Java.
final class Template {
  /// Names that are the same in every language: the program, formats of files, hosts.
  private static final Pattern WORD =
      Pattern.compile(
          "(?!(?:Weft|CSV|JSON|PDF|XLSX|YAML|geonames\\.org)\\b)(?<![\\p{L}.])\\p{L}{2,}");

  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}{2,}.*");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b(title|alt|aria-label|aria-description|placeholder|label)=\"([^\"$]*\\p{L}{2}[^\"$]*)\"");

  private final Source source;
  private final String text;
  private int here;
  private final List<String> words = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<Integer> tagPlaces = new ArrayList<>();

  private Template(Source source) {
    this.source = source;
    this.text = source.text();
  }

  static Template read(Source source) {
    var template = new Template(source);
    template.content(false);
    return template;
  }

  /// Words that stand in the template itself instead of in the bundles, with their places.
  List<String> literalText() {
    var all = new ArrayList<>(words);
    for (var i = 0; i < tags.size(); i++) {
      var spoken = SPOKEN.matcher(tags.get(i));
      while (spoken.find()) {
        all.add(source.at(tagPlaces.get(i), spoken.group()));
      }
    }
    return all;
  }

  /// The tags in which the pattern is found, with their places.
  List<String> tagsWith(Pattern pattern) {
    var found = new ArrayList<String>();
    for (var i = 0; i < tags.size(); i++) {
      var matcher = pattern.matcher(tags.get(i));
      while (matcher.find()) {
        found.add(source.at(tagPlaces.get(i), matcher.group()));
      }
    }
    return found;
  }

  private void content(boolean nested) {
    var start = here;
    var said = new StringBuilder();
    while (here < text.length() && !(nested && text.charAt(here) == '`')) {
      if (!java(said)) {
        said.append(text.charAt(here++));
      }
    }
    here++;
    if (WORD.matcher(said.toString().replaceAll("&\\w+;", " ")).find()) {
      words.add(source.at(start, said.toString()));
    }
  }

  /// Skips what is not text at this place; false if it is text.
  private boolean java(StringBuilder said) {
    if (at("<%--")) {
      here = after("--%>");
    } else if (at("<!--")) {
      here = after("-->");
    } else if (at("${") || at("!{") || at("$unsafe{")) {
      here = text.indexOf('{', here);
      balanced('{', '}');
    } else if (at("@import") || at("@param")) {
      here = Math.max(after("\n"), here);
    } else if (at("@if(") || at("@elseif(") || at("@for(") || at("@template.")) {
      here = text.indexOf('(', here);
      balanced('(', ')');
    } else if (at("@else") || at("@endif") || at("@endfor")) {
      here++;
      while (here < text.length() && Character.isLetter(text.charAt(here))) {
        here++;
      }
    } else if (text.charAt(here) == '<'
        && here + 1 < text.length()
        && " \n=".indexOf(text.charAt(here + 1)) < 0) {
      tag();
    } else {
      return false;
    }
    said.append(' ');
    return true;
  }

  private void tag() {
    var start = here;
    var written = new StringBuilder();
    while (here < text.length() && text.charAt(here) != '>') {
      if (at("${")) {
        written.append("$");
        here = text.indexOf('{', here);
        balanced('{', '}');
      } else if (at("@template.") || at("@if(") || at("@elseif(")) {
        here = text.indexOf('(', here);
        balanced('(', ')');
      } else {
        written.append(text.charAt(here++));
      }
    }
    here++;
    tags.add(written.toString());
    tagPlaces.add(start);
  }

  /// Skips Java between brackets; text in back quotes inside it is a template again.
  private void balanced(char open, char close) {
    var depth = 0;
    do {
      var sign = text.charAt(here);
      if (sign == '"') {
        string();
      } else if (at("@`")) {
        here += 2;
        content(true);
      } else {
        depth += sign == open ? 1 : sign == close ? -1 : 0;
        here++;
      }
    } while (depth > 0 && here < text.length());
  }

  private void string() {
    var start = ++here;
    while (text.charAt(here) != '"') {
      here += text.charAt(here) == '\\' ? 2 : 1;
    }
    var written = text.substring(start, here++);
    // the page of components shows names of people and cities as samples
    if (SENTENCE.matcher(written).matches() && !source.name().startsWith("components")) {
      words.add(source.at(start, written));
    }
  }

  private boolean at(String word) {
    return text.startsWith(word, here);
  }

  private int after(String word) {
    var found = text.indexOf(word, here);
    return found < 0 ? text.length() : found + word.length();
  }
}
