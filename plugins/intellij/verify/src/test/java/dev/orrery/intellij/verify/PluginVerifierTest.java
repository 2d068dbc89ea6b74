package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What JetBrains' Plugin Verifier says of the zip in IDEs of two versions, and in such as lack
 * something. Its exit code is always 0: only its files tell.
 */
class PluginVerifierTest {
  private static final String OLDEST = "IC-243.21565.193";
  private static final String NEWEST = "IU-261.22158.277";
  private static final String ALONE = "IC-251.23774.435";
  private static final String BROKEN = "IC-252.23892.409";

  private static Path reports;
  private static String output;

  @BeforeAll
  static void verify() throws IOException, InterruptedException {
    reports = Artifacts.fresh("verifier-reports");
    output =
        JavaProgram.run(
            List.of(Artifacts.verifier()),
            List.of(
                "com.jetbrains.pluginverifier.PluginVerifierMain",
                "check-plugin",
                Artifacts.zip().toString(),
                FakeIde.make(OLDEST, true, name -> false).folder().toString(),
                FakeIde.make(NEWEST, true, name -> false).folder().toString(),
                FakeIde.make(ALONE, false, name -> false).folder().toString(),
                FakeIde.make(BROKEN, true, PluginVerifierTest::isMissing).folder().toString(),
                "-offline",
                "-runtime-dir",
                JavaProgram.JDK.toString(),
                "-verification-reports-dir",
                reports.toString()));
  }

  private static boolean isMissing(String name) {
    return name.endsWith("/DumbAwareAction.class") || name.endsWith("/ServerReadyConfig.class");
  }

  @Test
  void isCompatibleWithTheOldestAndTheNewest() throws IOException {
    assertThat(verdict(OLDEST)).as(output).isEqualTo("Compatible");
    assertThat(verdict(NEWEST)).as(output).isEqualTo("Compatible");
  }

  @Test
  void isLoadedWithoutLsp4ij() throws IOException {
    assertThat(verdict(ALONE)).as(output).matches("Compatible|.*absence of optional dependency.*");
    assertThat(output).contains("com.redhat.devtools.lsp4ij (optional)");
  }

  /** That it finds anything at all. */
  @Test
  void isNotCompatibleWithAnIdeThatLacksClasses() throws IOException {
    assertThat(verdict(BROKEN)).contains("compatibility problem");
    assertThat(output).contains("DumbAwareAction").contains("ServerReadyConfig");
  }

  private static String verdict(String build) throws IOException {
    try (Stream<Path> files = Files.walk(reports)) {
      Path file =
          files
              .filter(each -> each.toString().contains(build))
              .filter(each -> each.endsWith("verification-verdict.txt"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no verdict for " + build + ": " + output));
      return Files.readString(file).strip();
    }
  }
}
