package org.weft.scoring.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of a command line: files, flags and options with a value (`--out FILE` or
/// `--out=FILE`).
///
/// @param fault why the line cannot be understood
record Options(
    List<String> files, Set<String> flags, Map<String, String> values, Optional<String> fault) {

  static Options parse(String[] arguments, Set<String> flags, Set<String> valued) {
    var files = new ArrayList<String>();
    var given = new HashSet<String>();
    var values = new HashMap<String, String>();
    boolean options = true;
    for (int i = 0; i < arguments.length; i++) {
      var word = arguments[i];
      int equals = word.indexOf('=');
      var name = equals < 0 ? word : word.substring(0, equals);
      if (!options || !word.startsWith("-") || word.equals("-")) {
        files.add(word);
      } else if (word.equals("--")) {
        options = false;
      } else if (flags.contains(word)) {
        given.add(word);
      } else if (!valued.contains(name)) {
        return faulty("“" + word + "” is not an option.");
      } else if (equals < 0 && i + 1 == arguments.length) {
        return faulty("“" + word + "” needs a value.");
      } else if (values.put(name, equals < 0 ? arguments[++i] : word.substring(equals + 1))
          != null) {
        return faulty("“" + name + "” is given twice.");
      }
    }
    return new Options(files, given, values, Optional.empty());
  }

  private static Options faulty(String fault) {
    return new Options(List.of(), Set.of(), Map.of(), Optional.of(fault));
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
