package org.weft.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A form that was sent after the session had ended: everything that was typed, so that it can be
/// sent once more.
///
/// It is only given back to a page of this site, so that no other site can put words into the form.
///
/// @param action where it was sent
/// @param fields everything but the token of the ended session
public record ExpiredForm(String action, List<Entry> fields) {

  /// A field as it was sent.
  public record Entry(String name, String value) {
    /// Whether a person wrote it and may want to see it: words, not a choice or a token.
    public boolean isProse() {
      return value.strip().contains(" ") || value.contains("\n");
    }
  }

  /// What was typed in words.
  public List<Entry> prose() {
    return fields.stream().filter(Entry::isProse).toList();
  }

  /// The form of a request that was refused; empty where there is none to give back.
  static Optional<ExpiredForm> of(HttpServletRequest request, @Nullable Object address) {
    if (!wasPosted(request)
        || !(address instanceof String action)
        || !action.startsWith("/")
        || action.startsWith("//")
        || !isFromHere(request)) {
      return Optional.empty();
    }
    var form = sent(request, action);
    return form.fields().isEmpty() ? Optional.empty() : Optional.of(form);
  }

  /// The form of a request whose token held, so that it was sent from here: it is kept while the
  /// person does something else first.
  static ExpiredForm kept(HttpServletRequest request) {
    return sent(request, request.getRequestURI());
  }

  private static ExpiredForm sent(HttpServletRequest request, String action) {
    var fields = new ArrayList<Entry>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.equals("_csrf") && !name.equals("lang")) {
            for (var value : values) {
              fields.add(new Entry(name, value));
            }
          }
        });
    return new ExpiredForm(action, fields);
  }

  /// On the error page a request counts as GET; the server keeps how it was sent.
  private static boolean wasPosted(HttpServletRequest request) {
    var sent = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return "POST".equals(sent == null ? request.getMethod() : sent);
  }

  /// Browsers say where a form comes from; pages cannot forge it.
  private static boolean isFromHere(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    var origin = request.getHeader("Origin");
    var host = request.getHeader("Host");
    return origin != null && host != null && origin.endsWith("://" + host);
  }
}
