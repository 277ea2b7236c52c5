package org.weft.site.guard;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.weft.site.Site;
import org.weft.site.Texts;

/// How the web server behaves towards the network: whose word about a reader's address it takes,
/// and what it says when it cannot read a request.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WebServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final String THIS_MACHINE = "127.0.0.0/8,::1/128";

  private final Site site;
  private final Texts texts;
  private final String proxies;

  /// @param proxies the addresses of the reverse proxies; where nothing is set, those of this
  ///   machine behind TLS, else none
  WebServer(Site site, Texts texts, @Value("${weft.proxies:}") String proxies) {
    this.site = site;
    this.texts = texts;
    this.proxies = Proxies.ranges(proxies.isBlank() && site.secure() ? THIS_MACHINE : proxies);
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (!proxies.isEmpty()) {
      factory.addEngineValves(forwarded(proxies));
    }
    factory.addEngineValves(new EveryAnswer(SafeHeaders.of(site.secure())));
    factory.addContextCustomizers(context ->
        context.getParent().getPipeline().addValve(new ServerErrors(texts, site.secure())));
  }

  /// Takes the reader's address and TLS from a proxy, from nobody else; the host never, since no
  /// link is made of it.
  private static RemoteIpValve forwarded(String proxies) {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(proxies);
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }

  /// Sets the headers before anything else happens, so that also what the filters refuse has them.
  private static final class EveryAnswer extends ValveBase {
    private final Map<String, String> headers;

    EveryAnswer(Map<String, String> headers) {
      super(true);
      this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      headers.forEach(response::setHeader);
      getNext().invoke(request, response);
    }
  }
}
