package org.weft.security;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A way into the program: a method and a pattern of addresses.
///
/// @param pattern such as /assessments/{id}, without the rules of its variables
public record Endpoint(String method, String pattern) implements Comparable<Endpoint> {

  /// What the security filters answer to by themselves; null where a filter has no address. A
  /// filter that is not here makes the test fail, so that nobody adds a way in unseen.
  private static final Map<String, List<String>> FILTERS =
      Map.ofEntries(
          Map.entry("LogoutFilter", List.of("POST /sign-out")),
          Map.entry("DisableEncodeUrlFilter", List.of()),
          Map.entry("WebAsyncManagerIntegrationFilter", List.of()),
          Map.entry("SecurityContextHolderFilter", List.of()),
          Map.entry("HeaderWriterFilter", List.of()),
          Map.entry("CsrfFilter", List.of()),
          Map.entry("SecurityContextHolderAwareRequestFilter", List.of()),
          Map.entry("AnonymousAuthenticationFilter", List.of()),
          Map.entry("ExceptionTranslationFilter", List.of()),
          Map.entry("AuthorizationFilter", List.of()),
          Map.entry("SessionManagementFilter", List.of()),
          Map.entry("RequestCacheAwareFilter", List.of()),
          Map.entry("OAuth2AuthorizationRequestRedirectFilter", List.of()),
          Map.entry(
              "OAuth2LoginAuthenticationFilter", List.of("GET /sign-in/oidc/{provider}/code")),
          Map.entry("WebAuthnAuthenticationFilter", List.of("POST /login/webauthn")),
          Map.entry(
              "PublicKeyCredentialRequestOptionsFilter",
              List.of("POST /webauthn/authenticate/options")),
          Map.entry(
              "PublicKeyCredentialCreationOptionsFilter",
              List.of("POST /webauthn/register/options")),
          Map.entry(
              "WebAuthnRegistrationFilter",
              List.of("POST /webauthn/register", "DELETE /webauthn/register/{id}")));

  public static Endpoint of(String words) {
    var parts = words.split(" ");
    return new Endpoint(parts[0], parts[1]);
  }

  /// Every endpoint of the running program.
  public static SortedSet<Endpoint> list(ApplicationContext context) {
    var found = new TreeSet<Endpoint>();
    for (var mapping : context.getBeansOfType(HandlerMapping.class).values()) {
      if (mapping instanceof RequestMappingHandlerMapping methods) {
        methods.getHandlerMethods().keySet().stream()
            .flatMap(info ->
                info.getPatternValues().stream()
                    .flatMap(pattern ->
                        (info.getMethodsCondition().getMethods().isEmpty()
                                ? Stream.of("ANY")
                                : info.getMethodsCondition().getMethods().stream().map(Enum::name))
                            .map(method -> new Endpoint(method, plain(pattern)))))
            .forEach(found::add);
      } else if (!isEmpty(mapping)) {
        throw new AssertionError(
            mapping.getClass().getName() + " answers to addresses that nobody has listed");
      }
    }
    context.getBeansOfType(FilterChainProxy.class).values().stream()
        .flatMap(proxy -> proxy.getFilterChains().stream())
        .flatMap(chain -> chain.getFilters().stream())
        .flatMap(filter -> ofFilter(filter).stream())
        .forEach(found::add);
    return found;
  }

  private static List<Endpoint> ofFilter(Filter filter) {
    var known = FILTERS.get(filter.getClass().getSimpleName());
    if (known == null) {
      throw new AssertionError(
          filter.getClass().getName()
              + " is a new security filter: say in Endpoint what it answers to");
    }
    return known.stream().map(Endpoint::of).toList();
  }

  private static boolean isEmpty(HandlerMapping mapping) {
    var handlers =
        mapping instanceof org.springframework.web.servlet.handler.AbstractUrlHandlerMapping urls
            ? urls.getHandlerMap().size()
            : mapping
                    instanceof
                    org.springframework.web.servlet.function.support.RouterFunctionMapping r
                ? (r.getRouterFunction() == null ? 0 : 1)
                : 1;
    return handlers == 0;
  }

  /// Without the rules of variables: {slug:[a-z]+} is {slug}; rules may hold braces themselves.
  private static String plain(String pattern) {
    var text = new StringBuilder();
    int depth = 0;
    boolean rule = false;
    for (char c : pattern.toCharArray()) {
      depth += c == '{' ? 1 : 0;
      rule = rule || (c == ':' && depth == 1);
      if (c == '}') {
        depth--;
        rule = rule && depth > 0;
      }
      if (!rule) {
        text.append(c);
      }
    }
    return text.toString();
  }

  /// The names of its variables.
  public List<String> variables() {
    var names = new ArrayList<String>();
    java.util.regex.Pattern.compile("\\{(\\w+)}")
        .matcher(pattern)
        .results()
        .forEach(found -> names.add(found.group(1)));
    return names;
  }

  @Override
  public int compareTo(Endpoint other) {
    var order = pattern.compareTo(other.pattern);
    return order == 0 ? method.compareTo(other.method) : order;
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
