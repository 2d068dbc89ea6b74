package dev.orrery.inspector.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyHaveDependenciesInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the inspector may know of the runtime and of Truffle, and its own order. */
@AnalyzeClasses(
    packages = "dev.orrery.inspector",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.orrery.inspector";
  private static final String RUNTIME = "dev.orrery.runtime";

  /** The engine shows itself by interfaces and mirrors; GraalJS's own classes stay there. */
  @ArchTest
  static final ArchRule knowsTheRuntimesFacesOnly =
      classes()
          .should(
              onlyHaveDependenciesInAnyPackage(
                  "java..",
                  "javax.management..",
                  "com.sun.management..",
                  "com.google.gson..",
                  "io.netty..",
                  "dev.orrery.protocol..",
                  ROOT + "..",
                  RUNTIME + ".inspect..",
                  RUNTIME + ".observe..",
                  RUNTIME + ".engine.mirror..",
                  RUNTIME + ".engine.evaluation..",
                  RUNTIME + ".engine.debug..",
                  "org.graalvm.polyglot..",
                  "com.oracle.truffle.api.debug..",
                  "com.oracle.truffle.api.instrumentation..",
                  "com.oracle.truffle.api.source.."));

  @ArchTest
  static final ArchRule nettyStaysInTheServer =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".server..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..");

  @ArchTest
  static final ArchRule sessionsKnowNeitherServerNorDomains =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .withOptionalLayers(true)
          .layer("session")
          .definedBy(ROOT + ".session..")
          .layer("server")
          .definedBy(ROOT + ".server..")
          .layer("domain")
          .definedBy(ROOT + ".domain..")
          .layer("root")
          .definedBy(ROOT)
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("domain")
          .mayOnlyBeAccessedByLayers("root");

  /** Programs own the standard streams. */
  @ArchTest
  static final ArchRule noStandardStreams =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  /** Several runtimes live in one JVM: whatever changes hangs off a target. */
  @ArchTest static final ArchRule noStaticState = fields().that().areStatic().should().beFinal();
}
