package dev.orrery.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JarSetTest {
  @Test
  void keepsTheCompilerApartAndTheOrderOfTheRest() {
    JarSet jars =
        JarSet.ofClassPath(
            String.join(
                File.pathSeparator,
                "target/classes",
                "m/runtime-0.1.jar",
                "m/collections-25.0.3.jar",
                "m/truffle-compiler-25.0.3.jar",
                "m/icu4j-77.1.jar",
                "m/compiler-25.0.3.jar"));
    assertThat(jars.application())
        .containsExactly(Path.of("m/runtime-0.1.jar"), Path.of("m/icu4j-77.1.jar"));
    assertThat(jars.compiler())
        .containsExactly(
            Path.of("m/collections-25.0.3.jar"),
            Path.of("m/truffle-compiler-25.0.3.jar"),
            Path.of("m/compiler-25.0.3.jar"));
  }
}
