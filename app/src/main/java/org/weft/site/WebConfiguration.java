package org.weft.site;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.weft.site.jte.StaticTemplates;
import org.weft.site.jte.Templates;

/// Lets controllers take a [Page] and a [Htmx], and answer with a compiled template.
@Configuration
class WebConfiguration implements WebMvcConfigurer {
  private final Texts texts;
  private final Languages languages;
  private final Site site;
  private final Visitors visitors;

  WebConfiguration(Texts texts, Languages languages, Site site, Visitors visitors) {
    this.texts = texts;
    this.languages = languages;
    this.site = site;
    this.visitors = visitors;
  }

  @Bean
  static Templates templates() {
    return new StaticTemplates();
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.addCustomConverter(new TemplateWriter());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Resolver(Page.class, r -> page(r)));
    resolvers.add(
        new Resolver(
            Htmx.class,
            request ->
                new Htmx(
                    request.getHeader("HX-Request") != null
                        && request.getHeader("HX-History-Restore-Request") == null)));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new NoNulCharacters()).excludePathPatterns("/error");
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(
              HttpServletRequest request,
              jakarta.servlet.http.HttpServletResponse response,
              Object handler) {
            var asked = Languages.asked(request);
            if (asked != null) {
              languages.setLocale(request, response, asked);
            }
            return true;
          }
        });
  }

  Page page(HttpServletRequest request) {
    return new Page(request, languages.resolveLocale(request), texts, site, visitors.find(request));
  }

  private record Resolver(
      Class<?> type, java.util.function.Function<HttpServletRequest, Object> value)
      implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == type;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return value.apply(
          java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
  }

  /// Writes a compiled template as UTF-8 HTML.
  private static final class TemplateWriter extends AbstractHttpMessageConverter<JteModel> {
    TemplateWriter() {
      super(StandardCharsets.UTF_8, MediaType.TEXT_HTML, MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
      return JteModel.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
      return false;
    }

    @Override
    protected JteModel readInternal(Class<? extends JteModel> type, HttpInputMessage input) {
      throw new HttpMessageNotReadableException("pages are written, not read", input);
    }

    @Override
    protected void writeInternal(JteModel model, HttpOutputMessage message) throws IOException {
      var output = new Utf8ByteOutput();
      model.render(output);
      message
          .getHeaders()
          .setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
      message.getHeaders().setContentLength(output.getContentLength());
      output.writeTo(message.getBody());
    }
  }
}
