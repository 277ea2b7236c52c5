package org.weft.bench.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Signed-in coordinators who each change one answer of an open assessment again and again, as the
/// page does it: each names the version it saw last.
final class Answers {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
  private static final Pattern QUESTION = Pattern.compile("hx-post=\"([^\"]+/answers/([^\"/]+))\"");
  private static final Pattern SECTION =
      Pattern.compile("\"(/assessments/[0-9a-f-]+/sections/[^\"/#?]+)\"");

  private final List<Writer> writers = new ArrayList<>();

  /// One person at one question.
  private static final class Writer {
    private final String address;
    private final String token;
    private final List<String> options;
    private final String csrf;
    private final Pattern seenIs;
    private String seen;
    private int turn;

    private Writer(
        String address, String token, List<String> options, String csrf, String seen, int turn) {
      this.turn = turn;
      this.address = address;
      this.token = token;
      this.seenIs = seenOf(token);
      this.options = options;
      this.csrf = csrf;
      this.seen = seen;
    }
  }

  private final List<Connection> signedIn = new ArrayList<>();

  /// Signs in on as many connections and gives each a question of its own.
  static Answers prepare(int port, String assessment, int count) throws IOException {
    var answers = new Answers();
    var questions = new ArrayList<String[]>();
    for (var number = 0; number < count; number++) {
      var connection = signIn(port, assessment);
      answers.signedIn.add(connection);
      if (questions.isEmpty()) {
        questions.addAll(questions(connection, assessment));
      }
      if (questions.size() < count) {
        throw new IOException(
            "only %d questions with options can be answered".formatted(questions.size()));
      }
      answers.writers.add(writer(connection, questions.get(number)));
    }
    return answers;
  }

  /// Saves the next value; the connection of the load is not used, because each writer is signed in
  /// on its own.
  boolean save(Connection unused, int number) throws IOException {
    var index = number % Connections.COUNT;
    var writer = writers.get(index);
    var form =
        "_csrf=%s&a:%s=%s&v:%s=%s"
            .formatted(
                encode(writer.csrf),
                encode(writer.token),
                encode(writer.options.get(writer.turn++ % writer.options.size())),
                encode(writer.token),
                encode(writer.seen));
    var answer = signedIn.get(index).post(writer.address, form);
    var seen = find(writer.seenIs, answer.text());
    if (answer.status() != 200 || seen.equals(writer.seen)) {
      return false;
    }
    writer.seen = seen;
    return true;
  }

  private static Connection signIn(int port, String assessment) throws IOException {
    var people = new Connection(port).get("/sign-in").text();
    var persons = PERSON.matcher(people).results().map(found -> found.group(1)).toList();
    for (var person : persons) {
      var connection = new Connection(port);
      var csrf = find(CSRF, connection.get("/sign-in").text());
      connection.post("/sign-in", "_csrf=" + encode(csrf) + "&person=" + encode(person));
      if (connection.get(assessment).status() == 200) {
        return connection;
      }
    }
    throw new IOException("none of the people of the demo may answer " + assessment);
  }

  private static List<String[]> questions(Connection connection, String assessment)
      throws IOException {
    var sections =
        SECTION
            .matcher(connection.get(assessment).text())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    var questions = new ArrayList<String[]>();
    for (var section : sections) {
      var page = connection.get(section).text();
      QUESTION
          .matcher(page)
          .results()
          .filter(found -> optionsOf(found.group(2), page).size() > 1)
          .forEach(found -> questions.add(new String[] {section, found.group(1), found.group(2)}));
    }
    return questions;
  }

  private static Writer writer(Connection connection, String[] question) throws IOException {
    var page = connection.get(question[0]).text();
    return new Writer(
        question[1],
        question[2],
        optionsOf(question[2], page),
        find(CSRF, page),
        find(seenOf(question[2]), page),
        1 + optionsOf(question[2], page).indexOf(find(chosen(question[2]), page)));
  }

  /// The option that is chosen now, so that the first save changes something.
  private static Pattern chosen(String token) {
    return Pattern.compile(
        "type=\"radio\"[^>]* name=\"a:" + Pattern.quote(token) + "\" value=\"([^\"]+)\" checked");
  }

  private static List<String> optionsOf(String token, String page) {
    return Pattern.compile(
            "type=\"radio\"[^>]* name=\"a:" + Pattern.quote(token) + "\" value=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static Pattern seenOf(String token) {
    return Pattern.compile("name=\"v:" + Pattern.quote(token) + "\" value=\"([^\"]*)\"");
  }

  private static String find(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
