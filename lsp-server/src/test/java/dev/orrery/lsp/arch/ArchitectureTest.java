package dev.orrery.lsp.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyHaveDependenciesInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Both servers know the protocol and nothing else of Orrery, and not each other. */
@AnalyzeClasses(
    packages = {"dev.orrery.lsp", "dev.orrery.dap"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.orrery.lsp";

  @ArchTest
  static final ArchRule knowsTheProtocolOnly =
      classes()
          .should(
              onlyHaveDependenciesInAnyPackage(
                  "java..",
                  "com.google.gson..",
                  "org.eclipse.lsp4j..",
                  "dev.orrery.protocol..",
                  ROOT + "..",
                  "dev.orrery.dap.."));

  @ArchTest
  static final ArchRule theServersAreStrangers =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.orrery.dap..");

  @ArchTest
  static final ArchRule neitherKnowsTheOther =
      noClasses()
          .that()
          .resideInAPackage("dev.orrery.dap..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule analysisKnowsNoMessages =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".syntax..", ROOT + ".analysis..", ROOT + ".lint..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..");

  @ArchTest
  static final ArchRule oneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .withOptionalLayers(true)
          .layer("document")
          .definedBy(ROOT + ".document..")
          .layer("syntax")
          .definedBy(ROOT + ".syntax..")
          .layer("analysis")
          .definedBy(ROOT + ".analysis..")
          .layer("lint")
          .definedBy(ROOT + ".lint..")
          .layer("server")
          .definedBy(ROOT + ".server..")
          .layer("live")
          .definedBy(ROOT + ".live..")
          .layer("predict")
          .definedBy(ROOT + ".predict..")
          .layer("typescript")
          .definedBy(ROOT + ".typescript..")
          .layer("command")
          .definedBy(ROOT + ".command..")
          .layer("handler")
          .definedBy(ROOT + ".handler..")
          .whereLayer("document")
          .mayNotAccessAnyLayer()
          .whereLayer("syntax")
          .mayOnlyAccessLayers("document")
          .whereLayer("analysis")
          .mayOnlyAccessLayers("document", "syntax")
          .whereLayer("lint")
          .mayOnlyAccessLayers("document", "syntax", "analysis")
          .whereLayer("server")
          .mayOnlyAccessLayers("document", "syntax", "analysis", "lint")
          .whereLayer("live")
          .mayOnlyAccessLayers("document", "syntax", "analysis", "server")
          .whereLayer("predict")
          .mayOnlyAccessLayers("document", "syntax", "analysis")
          .whereLayer("typescript")
          .mayOnlyAccessLayers("document", "syntax", "server")
          .whereLayer("command")
          .mayOnlyAccessLayers("document", "server", "live", "predict")
          .whereLayer("handler")
          .mayOnlyAccessLayers(
              "document", "syntax", "analysis", "lint", "server", "live", "predict", "command");
}
