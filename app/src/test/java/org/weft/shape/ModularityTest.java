package org.weft.shape;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.weft.Weft;

/// The modules use each other as their `package-info.java` says, without a cycle, and reach only
/// into each other's base packages.
class ModularityTest {
  /// Scoring is a library that everyone may use. Generated code is left out: templates compile into
  /// one package and know the views of all modules; a table's class names the tables that its
  /// foreign keys point to.
  private static final String[] NO_MODULES = {
    "org.weft.scoring..", "org.weft.site.jte..", "org.weft.*.db.."
  };

  @Test
  void modulesKeepToTheirBorders() {
    ApplicationModules.of(Weft.class, resideInAnyPackage(NO_MODULES)).verify();
  }

  @Test
  void aDependenceThatIsNotDeclaredIsFound() {
    assertRefused(
        ".undeclared", "Module 'first' depends on module 'second'", "Allowed targets: none");
  }

  @Test
  void reachingBelowTheBasePackageOfAnotherModuleIsFound() {
    assertRefused(".visit", "'guest' depends on non-exposed type", "Barrel");
  }

  @Test
  void aCycleIsFoundThoughBothModulesDeclareIt() {
    assertRefused(".ring", "Cycle detected", "east", "west");
  }

  @Test
  void everyModuleSaysWhatItDependsOn() {
    var declared = Pattern.compile("@ApplicationModule\\([^)]*allowedDependencies");
    StyleTest.holds(
        source ->
            declared.matcher(source.text()).find()
                ? java.util.List.of()
                : java.util.List.of(source.place()),
        Source.written("package-info.java").stream()
            .filter(source ->
                source.place().matches("app/src/main/java/org/weft/[a-z]+/package-info.java"))
            .toList(),
        "bare/package-info.java");
    assertThat(ApplicationModules.of(Weft.class)).isNotEmpty();
  }

  private static void assertRefused(String planted, String... why) {
    var modules =
        ApplicationModules.of(
            "org.weft.shape.planted" + planted, new ImportOption.OnlyIncludeTests());
    assertThatThrownBy(modules::verify).isInstanceOf(Violations.class).hasMessageContainingAll(why);
  }
}
