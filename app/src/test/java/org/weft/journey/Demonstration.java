package org.weft.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.weft.account.oidc.TestProvider;

/// A test on the running demonstration: real facts and illustrative cycles in a database of its
/// own, served on a port that was free, seen through Chromium. All such tests share one
/// demonstration, filled once.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {"weft.demo=true", "weft.facts=true", "weft.illustrative=true"})
@ContextConfiguration(
    initializers = {DemoDatabase.class, DemoAddress.class, DemoPost.class, TestProvider.class})
@Import(Letterbox.class)
@ExtendWith(Chromium.class)
public @interface Demonstration {}
