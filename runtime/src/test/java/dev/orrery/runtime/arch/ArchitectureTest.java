package dev.orrery.runtime.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyHaveDependenciesInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One way through the layers, and every outside library in its own corner. */
@AnalyzeClasses(
    packages = "dev.orrery.runtime",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.orrery.runtime";

  /** Lower layers never name higher ones; {@code os} stands on Java alone, {@code loop} on it and the protocol. */
  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
          .withOptionalLayers(true)
          .layer("os")
          .definedBy(ROOT + ".os..")
          .layer("loop")
          .definedBy(ROOT + ".loop..")
          .layer("observe")
          .definedBy(ROOT + ".observe..")
          .layer("inspect")
          .definedBy(ROOT + ".inspect..")
          .layer("engine")
          .definedBy(ROOT + ".engine..")
          .layer("binding")
          .definedBy(ROOT + ".binding..")
          .layer("module")
          .definedBy(ROOT + ".module..")
          .layer("embedding")
          .definedBy(ROOT)
          .layer("cli")
          .definedBy(ROOT + ".cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("embedding")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("module")
          .mayOnlyBeAccessedByLayers("embedding", "cli")
          .whereLayer("binding")
          .mayOnlyBeAccessedByLayers("module", "embedding", "cli")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("binding", "module", "embedding", "cli")
          .whereLayer("inspect")
          .mayOnlyBeAccessedByLayers("engine", "binding", "module", "embedding", "cli")
          .whereLayer("observe")
          .mayOnlyBeAccessedByLayers("inspect", "engine", "binding", "module", "embedding", "cli")
          .whereLayer("loop")
          .mayNotAccessAnyLayer()
          .whereLayer("os")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule loopStandsOnJavaAndTheProtocolAlone =
      classes()
          .that()
          .resideInAPackage(ROOT + ".loop")
          .should(
              onlyHaveDependenciesInAnyPackage(
                  "java..", "dev.orrery.protocol.record", ROOT + ".loop"));

  @ArchTest
  static final ArchRule nettyStaysWithTheSockets =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".loop.netty..",
              ROOT + ".binding.net..",
              ROOT + ".binding.http..",
              ROOT + ".binding.http2..",
              ROOT + ".binding.tls..",
              ROOT + ".binding.dns..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.netty..");

  @ArchTest
  static final ArchRule graalStaysInTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".engine..", ROOT + ".inspect..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("com.oracle.truffle..", "com.oracle.js..", "org.graalvm.."));

  /** An inspector finds Truffle's instruments by the engine, and scripts by their sources. */
  @ArchTest
  static final ArchRule inspectorsSeeEngineAndSources =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".inspect..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("com.oracle..", "org.graalvm..")
                  .and(not(type(org.graalvm.polyglot.Engine.class)))
                  .and(not(type(com.oracle.truffle.api.source.Source.class))));

  @ArchTest
  static final ArchRule noCyclesBetweenLayers =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesBetweenBindings =
      slices().matching(ROOT + ".binding.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  /** Programs own the standard streams, and an embedder may have given others. */
  @ArchTest
  static final ArchRule noStandardStreamsOutsideTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in");

  @ArchTest static final ArchRule noJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  /** Several runtimes live in one JVM: whatever changes hangs off an Environment. */
  @ArchTest static final ArchRule noStaticState = fields().that().areStatic().should().beFinal();
}
