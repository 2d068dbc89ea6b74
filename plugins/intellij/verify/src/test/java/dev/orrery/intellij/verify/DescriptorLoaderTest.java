package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform's own loader reads the zip. */
class DescriptorLoaderTest {
  @Test
  void readsEverything() throws IOException, InterruptedException {
    Path system = Artifacts.fresh("loader");
    java.nio.file.Files.writeString(system.resolve("product-info.json"), "{}");
    String output =
        JavaProgram.run(
            List.of(
                Artifacts.onClassPath("test-classes"),
                Artifacts.onClassPath("/intellij-core-"),
                Artifacts.onClassPath("/kotlin-stdlib-")),
            List.of(
                "-Didea.home.path=" + system,
                "-Didea.config.path=" + system.resolve("config"),
                "-Didea.system.path=" + system.resolve("system"),
                LoadDescriptor.class.getName(),
                Artifacts.zip().toString()));
    assertThat(output)
        .contains("ID dev.orrery ")
        .contains("EXTENSION com.intellij.configurationType 1")
        .contains("EXTENSION com.intellij.toolWindow 1")
        .contains("EXTENSION com.intellij.postStartupActivity 1")
        .contains("com.redhat.devtools.lsp4ij")
        .contains("Orrery.Attach");
  }
}
