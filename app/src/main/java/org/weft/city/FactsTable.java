package org.weft.city;

import java.util.List;

/// What a kind of file with facts is: a table with these columns.
///
/// @param order files with smaller numbers are read first
/// @param word on the command line and in the name of the shipped file, such as `cities`
/// @param summary one line for `weft import --help`
/// @param needed columns that the first line must name
/// @param name the column with the name that a report of left rows shows
/// @param country the column with its country; empty for none
public record FactsTable(
    int order, String word, String summary, List<String> needed, String name, String country) {
  public FactsTable {
    needed = List.copyOf(needed);
  }
}
