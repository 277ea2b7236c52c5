package org.weft.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.weft.WeftTest;
import org.weft.site.guard.Limited;

/// What costs much cannot be asked for without end. That the limit bites is shown in [ServerTest].
@WeftTest
class LimitedPagesTest {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Test
  void searchesAndFilesAreLimited() {
    assertThat(mapping.getHandlerMethods())
        .allSatisfy((info, method) -> {
          if (info.getPatternValues().stream()
              .anyMatch(
                  p -> p.matches("/search|/compare|.*[^)]\\.(pdf|xlsx|csv|json)|.*\\{format.*"))) {
            assertThat(method.getMethodAnnotation(Limited.class))
                .as("%s costs much: mark %s with @Limited", info, method)
                .isNotNull();
          }
        });
  }
}
