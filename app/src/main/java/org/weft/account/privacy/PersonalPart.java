package org.weft.account.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;

/// One kind of thing that is kept of a person.
///
/// @param key as in JSON, and for its text: `account.privacy.part.<key>`
/// @param rows each thing, its fields by name; empty fields are left out
public record PersonalPart(String key, List<Map<String, String>> rows) {
  public PersonalPart {
    rows = List.copyOf(rows);
  }

  /// The same with more of its kind.
  PersonalPart with(PersonalPart more) {
    return new PersonalPart(key, Stream.concat(rows.stream(), more.rows().stream()).toList());
  }

  /// A thing of two fields, in this order.
  static Map<String, String> row(String first, String is, String second, String too) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(first, is);
    fields.put(second, too);
    return fields;
  }

  /// The rows of a query, whose columns are named as the fields.
  public static PersonalPart of(String key, Result<? extends Record> found) {
    var rows = new ArrayList<Map<String, String>>();
    for (var row : found) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (var field : row.fields()) {
        var value = row.get(field);
        if (value != null && !value.toString().isBlank()) {
          fields.put(field.getName(), value.toString());
        }
      }
      rows.add(fields);
    }
    return new PersonalPart(key, rows);
  }
}
