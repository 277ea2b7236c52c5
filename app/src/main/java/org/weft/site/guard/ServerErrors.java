package org.weft.site.guard;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.weft.site.Texts;

/// What the web server answers by itself, when a request cannot even be read: the same headers as
/// everywhere and one sentence, but nothing about the server.
final class ServerErrors extends ErrorReportValve {
  private final Texts texts;
  private final boolean secure;

  ServerErrors(Texts texts, boolean secure) {
    this.texts = texts;
    this.secure = secure;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    SafeHeaders.of(secure).forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    try {
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(page(HttpStatus.resolve(status)));
        response.finishResponse();
      }
    } catch (IOException e) {
      // whoever asked is gone: there is nobody to tell
      response.setSuspended(true);
    }
  }

  private String page(@Nullable HttpStatus status) {
    var key =
        status == HttpStatus.SERVICE_UNAVAILABLE
            ? "site.error.503"
            : status != null && status.is5xxServerError() ? "site.error.500" : "site.error.400";
    return "<!doctype html><html lang=\"en\"><head><title>%s</title></head><body><h1>%s</h1><p>%s</p></body></html>\n"
        .formatted(say(key + ".title"), say(key + ".title"), say(key + ".what"));
  }

  private String say(String key) {
    return texts.say(Locale.ENGLISH, key);
  }
}
