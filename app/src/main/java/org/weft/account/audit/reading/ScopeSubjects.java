package org.weft.account.audit.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.weft.account.Actor;
import org.weft.account.Scope;
import org.weft.account.Scopes;
import org.weft.account.audit.Subjects;
import org.weft.account.audit.Uuids;
import org.weft.site.Page;

/// Names the cities and networks that entries are about.
@Configuration(proxyBeanMethods = false)
class ScopeSubjects {

  @Bean
  static Subjects cityNames(List<Scopes> scopes) {
    return of("city", Scope.Kind.CITY, scopes);
  }

  @Bean
  static Subjects networkNames(List<Scopes> scopes) {
    return of("network", Scope.Kind.NETWORK, scopes);
  }

  private static Subjects of(String word, Scope.Kind kind, List<Scopes> scopes) {
    var known = scopes.stream().filter(each -> each.kind() == kind).toList();
    return new Subjects() {
      @Override
      public Set<String> kinds() {
        return Set.of(word);
      }

      @Override
      public Map<String, Subject> find(Page page, Actor actor, Collection<String> ids) {
        var wanted = ids.stream().flatMap(id -> Uuids.find(id).stream()).toList();
        return known.stream()
            .flatMap(each -> each.find(wanted).values().stream())
            .collect(
                Collectors.toMap(s -> s.id().toString(), s -> new Subject(s.name(), s.address())));
      }
    };
  }
}
