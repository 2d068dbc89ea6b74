package dev.orrery.gui.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyHaveDependenciesInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The visualizer knows the protocol and nothing else of Orrery; its state knows no scene graph. */
@AnalyzeClasses(packages = "dev.orrery.gui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.orrery.gui";

  @ArchTest
  static final ArchRule knowsTheProtocolOnly =
      classes()
          .should(
              onlyHaveDependenciesInAnyPackage(
                  "java..",
                  "javax.imageio..",
                  "javafx..",
                  "atlantafx..",
                  "org.fxmisc..",
                  "org.reactfx..",
                  "com.google.gson..",
                  "dev.orrery.protocol..",
                  ROOT + ".."));

  @ArchTest
  static final ArchRule stateHasNoSceneGraph =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".state..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..");

  @ArchTest
  static final ArchRule oneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .withOptionalLayers(true)
          .layer("state")
          .definedBy(ROOT + ".state..")
          .layer("theme")
          .definedBy(ROOT + ".theme..")
          .layer("view")
          .definedBy(ROOT + ".view..")
          .layer("window")
          .definedBy(ROOT, ROOT + ".window..")
          .whereLayer("state")
          .mayNotAccessAnyLayer()
          .whereLayer("theme")
          .mayNotAccessAnyLayer()
          .whereLayer("view")
          .mayOnlyAccessLayers("state", "theme");
}
