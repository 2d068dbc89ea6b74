package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What JetBrains' Plugin Verifier says of the zip in IDEs of two versions, and in such as lack
 * something.
 */
class PluginVerifierTest {
  private static final String OLDEST = "IC-243.21565.193";
  private static final String NEWEST = "IU-261.22158.277";
  private static final String ALONE = "IC-251.23774.435";
  private static final String BROKEN = "IC-252.23892.409";

  private static PluginVerifier verifier;
  private static String output;

  @BeforeAll
  static void verify() throws IOException, InterruptedException {
    verifier = new PluginVerifier("verifier-reports");
    output =
        verifier.run(
            List.of(
                FakeIde.make(OLDEST, true, name -> false).folder(),
                FakeIde.make(NEWEST, true, name -> false).folder(),
                FakeIde.make(ALONE, false, name -> false).folder(),
                FakeIde.make(BROKEN, true, PluginVerifierTest::isMissing).folder()));
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
    assertThat(verifier.verdicts(build)).as(output).hasSize(1);
    return verifier.verdicts(build).getFirst();
  }
}
