package org.weft.scoring.yaml;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads one YAML 1.2 document within limits.
///
/// It works on the parser's events, never on constructed objects, so that no tag, alias or number
/// in a file can make it do anything but build a tree.
public final class YamlReader {

  private YamlReader() {}

  /// Reads the bytes of a file; faults are values, never exceptions.
  public static Document read(byte[] bytes, Limits limits) {
    if (bytes.length > limits.bytes()) {
      return Document.unreadable(
          Place.START,
          "The file has more than %s bytes, the most that is accepted (%d MiB). Make it smaller."
              .formatted(limits.bytes(), limits.bytes() / (1024 * 1024)));
    }
    var encoding = Utf8.refusal(bytes);
    if (encoding.isPresent()) {
      return Document.unreadable(List.of(encoding.get()));
    }
    try {
      return read(Utf8.decode(bytes), limits);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("checked above", e);
    }
  }

  /// Reads a text.
  public static Document read(String text, Limits limits) {
    var forbidden = Utf8.forbidden(text);
    if (forbidden.isPresent()) {
      return Document.unreadable(List.of(forbidden.get()));
    }
    var settings =
        LoadSettings.builder()
            .setLabel("framework")
            .setCodePointLimit(limits.bytes() + 1)
            .setBufferSize(wholeOf(text))
            .build();
    var composer =
        new Composing(new ParserImpl(settings, new StreamReader(settings, text)), limits);
    try {
      return composer.document();
    } catch (Composing.Stopped stopped) {
      return composer.refused(stopped.refusal);
    } catch (MarkedYamlEngineException e) {
      return composer.refused(new Refusal(place(e), sentence(e)));
    } catch (YamlVersionException e) {
      return composer.refused(new Refusal(Place.START, Composing.OTHER_VERSION));
    } catch (YamlEngineException e) {
      return composer.refused(
          new Refusal(Place.START, "This is not valid YAML: " + e.getMessage()));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // The parser's own faults; a hostile file must not become a stack trace.
      return composer.refused(
          new Refusal(Place.START, "This is not valid YAML: the parser cannot read it."));
    }
  }

  /// A buffer for the whole text. The parser (snakeyaml-engine 3.0.1) otherwise reads 1024 halves
  /// of characters at a time, copies what it has of a word with each, which takes the square of its
  /// length, and fails where an emoji lies across the end of its buffer.
  private static int wholeOf(String text) {
    return text.length() + 2;
  }

  private static Place place(MarkedYamlEngineException e) {
    return e.getProblemMark()
        .or(e::getContextMark)
        .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.START);
  }

  private static String sentence(MarkedYamlEngineException e) {
    var problem = e.getProblem() == null ? "" : e.getProblem();
    var context = e.getContext() == null ? "" : " (" + e.getContext() + ")";
    var hint = problem.contains("TAB") ? " Write blanks instead of tabs." : "";
    return "This is not valid YAML: " + Excerpts.of(problem + context, 200) + "." + hint;
  }
}
