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

  @Test
  void programsDoNotHaveTheVisualizerOnTheirClassPath() {
    JarSet jars =
        JarSet.ofClassPath(
            String.join(
                File.pathSeparator,
                "m/orrery-protocol-0.1.jar",
                "m/gson-2.13.jar",
                "m/orrery-gui-0.1.jar",
                "m/javafx-base-26.0.2.jar",
                "m/javafx-base-26.0.2-linux.jar",
                "m/javafx-graphics-26.0.2-mac-aarch64.jar",
                "m/atlantafx-base-2.1.0.jar"));
    assertThat(jars.application())
        .containsExactly(Path.of("m/orrery-protocol-0.1.jar"), Path.of("m/gson-2.13.jar"));
    assertThat(jars.gui())
        .containsExactly(
            Path.of("m/orrery-protocol-0.1.jar"),
            Path.of("m/gson-2.13.jar"),
            Path.of("m/orrery-gui-0.1.jar"),
            Path.of("m/atlantafx-base-2.1.0.jar"));
    assertThat(jars.javafx())
        .containsExactly(
            Path.of("m/javafx-base-26.0.2-linux.jar"),
            Path.of("m/javafx-graphics-26.0.2-mac-aarch64.jar"));
  }

  @Test
  void editorsHaveAClassPathOfTheirOwn() {
    JarSet jars =
        JarSet.ofClassPath(
            String.join(
                File.pathSeparator,
                "m/orrery-protocol-0.1.jar",
                "m/orrery-lsp-server-0.1.jar",
                "m/org.eclipse.lsp4j.jsonrpc-1.0.0.jar",
                "m/tree-sitter-0.26.6.jar",
                "m/tree-sitter-javascript-0.25.0.jar",
                "m/typescript-5.9.3.jar",
                "m/types__node-24.10.1.jar"));
    assertThat(jars.application()).containsExactly(Path.of("m/orrery-protocol-0.1.jar"));
    assertThat(jars.webjars())
        .containsExactly(Path.of("m/typescript-5.9.3.jar"), Path.of("m/types__node-24.10.1.jar"));
    assertThat(jars.lsp())
        .containsExactly(
            Path.of("m/orrery-protocol-0.1.jar"),
            Path.of("m/orrery-lsp-server-0.1.jar"),
            Path.of("m/org.eclipse.lsp4j.jsonrpc-1.0.0.jar"));
    assertThat(jars.treeSitter())
        .containsExactly(
            Path.of("m/tree-sitter-0.26.6.jar"), Path.of("m/tree-sitter-javascript-0.25.0.jar"));
  }
}
