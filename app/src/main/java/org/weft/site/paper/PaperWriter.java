package org.weft.site.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Sends a [Paper] as a download.
///
/// The document is finished before its first byte is sent: a slow reader does not keep the press
/// busy, and a fault gives a page that says so.
final class PaperWriter extends AbstractHttpMessageConverter<Paper> {
  private final Press press;

  PaperWriter(Press press) {
    super(MediaType.APPLICATION_PDF, MediaType.ALL);
    this.press = press;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == Paper.class;
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Paper readInternal(Class<? extends Paper> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("papers are written, not read", input);
  }

  @Override
  protected void writeInternal(Paper paper, HttpOutputMessage message) throws IOException {
    var bytes = new FastByteArrayOutputStream(1 << 18);
    press.print(paper.template(), bytes);
    var headers = message.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PDF);
    headers.setContentLength(bytes.size());
    headers.setCacheControl(CacheControl.noStore());
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(paper.fileName(), StandardCharsets.UTF_8).build());
    bytes.writeTo(message.getBody());
  }

  /// Lets controllers answer with a [Paper].
  @Configuration
  static class PaperConfiguration implements WebMvcConfigurer {
    private final Press press;

    PaperConfiguration(Press press) {
      this.press = press;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
      builder.addCustomConverter(new PaperWriter(press));
    }
  }
}
