package dev.orrery.protocol.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyHaveDependenciesInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Clients of any kind load this module: it stands on Java and Gson. */
@AnalyzeClasses(
    packages = "dev.orrery.protocol",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.orrery.protocol";

  @ArchTest
  static final ArchRule standsOnJavaAndGson =
      classes()
          .should(onlyHaveDependenciesInAnyPackage("java..", "com.google.gson..", ROOT + ".."));

  @ArchTest
  static final ArchRule recordsStandOnJavaAlone =
      classes()
          .that()
          .resideInAPackage(ROOT + ".record")
          .should(onlyHaveDependenciesInAnyPackage("java..", ROOT + ".record"));

  @ArchTest
  static final ArchRule noCycles = slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noStandardStreams =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest static final ArchRule noStaticState = fields().that().areStatic().should().beFinal();
}
