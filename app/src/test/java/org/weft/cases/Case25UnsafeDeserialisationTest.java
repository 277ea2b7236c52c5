package org.weft.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Nothing that comes from outside chooses its own class, is evaluated as code, or makes the
/// program call somebody: cases 24 and 25.
class Case25UnsafeDeserialisationTest {
  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.weft");

  @Test
  void nothingIsReadByJavaSerialisationOrEvaluated() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.script..", "org.springframework.expression..", "javax.naming..", "java.beans..")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("PolymorphicTypeValidator")
        .check(program);
  }

  @Test
  void onlyMailAndSignInCallAnybody() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.weft.notice..", "org.weft.account..")
        // before the program is first used it asks itself for its own pages, on the loopback
        .and()
        .doNotHaveFullyQualifiedName("org.weft.operation.command.Rehearsal")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "org.springframework.web.client..",
            "org.springframework.web.reactive..",
            "org.springframework.http.client..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLConnection")
        .check(program);
  }
}
