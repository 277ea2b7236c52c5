package org.weft.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Sends something into every parameter that any page of the program knows, at every address.
public final class Probe {
  private final Towns towns;
  private final Town town;
  private final Set<String> names;

  public Probe(ApplicationContext context, Towns towns, Town town) {
    this.towns = towns;
    this.town = town;
    this.names = names(context);
  }

  /// Judges an answer; returns what is wrong with it, or nothing.
  @FunctionalInterface
  public interface Judge {
    String wrong(String sent, MvcTestResult answer);
  }

  /// Everything that is wrong with the answers of all addresses to all of this.
  public List<String> send(Who who, List<Row> rows, List<String> payloads, Judge judge) {
    var wrong = new ArrayList<String>();
    for (var row : rows) {
      for (var payload : payloads) {
        var answer = send(who, row, payload);
        var found = judge.wrong(payload, answer);
        if (!found.isEmpty()) {
          wrong.add("%s with %s: %s".formatted(row.endpoint(), payload, found));
        }
      }
    }
    return wrong;
  }

  private MvcTestResult send(Who who, Row row, String payload) {
    var request = row.request(town);
    names.stream()
        .filter(n -> !row.fields().containsKey(n))
        .forEach(n -> request.param(n, payload));
    row.fields().keySet().stream()
        .filter(n -> !row.endpoint().variables().contains(n))
        .forEach(n -> request.param(n, payload));
    if (row.changes()) {
      request.with(SecurityMockMvcRequestPostProcessors.csrf());
    }
    return towns.without(town.browser(who), request);
  }

  /// The names of all parameters and fields that handlers take.
  public static Set<String> names(ApplicationContext context) {
    var names = new TreeSet<String>();
    context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(m -> m.getHandlerMethods().values().stream())
        .flatMap(method -> List.of(method.getMethodParameters()).stream())
        .forEach(parameter -> names.addAll(names(parameter)));
    names.remove("lang");
    return names;
  }

  private static List<String> names(MethodParameter parameter) {
    var type = parameter.getParameterType();
    var annotation = parameter.getParameterAnnotation(RequestParam.class);
    if (annotation != null) {
      parameter.initParameterNameDiscovery(
          new org.springframework.core.DefaultParameterNameDiscoverer());
      var name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
      return name == null ? List.of() : List.of(name);
    }
    return type.isRecord() && type.getSimpleName().endsWith("Form")
        ? List.of(type.getRecordComponents()).stream().map(c -> c.getName()).toList()
        : List.of();
  }
}
