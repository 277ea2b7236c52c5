package org.weft;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.weft.account.oidc.TestProvider;

/// A test of the whole program on a real PostgreSQL.
///
/// All such tests share one context and one database, so each makes its own cities and people (see
/// [Browser] and the modules' own fixtures) and never counts on an empty table.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "weft.demo=true",
      "weft.facts=false",
      "weft.illustrative=false",
      "weft.limits.search=off",
      "weft.limits.export=off"
    })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = {TestDatabase.class, TestProvider.class})
@Import({Statements.class, Browser.class, Watch.class})
public @interface WeftTest {}
