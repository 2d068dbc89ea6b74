package dev.orrery.intellij.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyHaveDependenciesInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The core knows the protocol, and nothing of the IDE. */
@AnalyzeClasses(
    packages = "dev.orrery.intellij",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.orrery.intellij";

  @ArchTest
  static final ArchRule knowsTheProtocolOnly =
      classes()
          .should(
              onlyHaveDependenciesInAnyPackage(
                  "java..", "javax.swing..", "javax.accessibility..", "dev.orrery.."));

  @ArchTest
  static final ArchRule onlyThePanelHasComponents =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".panel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.swing..", "java.awt..", ROOT + ".panel..");
}
