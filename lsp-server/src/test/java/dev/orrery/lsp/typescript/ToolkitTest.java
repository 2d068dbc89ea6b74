package dev.orrery.lsp.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolkitTest {
  @TempDir Path root;

  @BeforeEach
  void unpackHere() {
    System.setProperty(OwnFiles.CACHE_PROPERTY, Path.of("target", "lsp").toAbsolutePath() + "");
  }

  @AfterEach
  void forget() {
    System.clearProperty(OwnFiles.CACHE_PROPERTY);
  }

  private Path typescript(String version) throws IOException {
    Path folder = root.resolve("node_modules").resolve("typescript");
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(folder.resolve("lib").resolve("typescript.js"), "");
    Files.writeString(folder.resolve("package.json"), "{\"version\": \"" + version + "\"}");
    return folder;
  }

  @Test
  void takesTheWorkspacesOwn() throws Exception {
    Path theirs = typescript("5.6.2");
    Toolkit toolkit = Toolkits.choose("auto", List.of(root));
    assertThat(toolkit.typescript()).isEqualTo(theirs);
    assertThat(toolkit.nodeTypes()).endsWith(Path.of("ts5.6", "index.d.ts"));
  }

  @Test
  void takesOursWhereTheirsIsNoJavaScriptOrAbsent() throws Exception {
    typescript("7.0.1");
    Toolkit toolkit = Toolkits.choose("auto", List.of(root));
    assertThat(toolkit.version()).startsWith("5.9.");
    assertThat(toolkit.script()).exists();
    assertThat(toolkit.program()).exists();
    assertThat(toolkit.nodeTypes()).exists().endsWith(Path.of("node", "index.d.ts"));
  }

  @Test
  void takesWhatTheSettingSays() throws Exception {
    Path theirs = typescript("6.0.0");
    assertThat(Toolkits.choose("node_modules/typescript/lib", List.of(root)).typescript())
        .isEqualTo(theirs);
    assertThatThrownBy(() -> Toolkits.choose("elsewhere", List.of(root)))
        .hasMessageContaining("elsewhere");
    assertThatThrownBy(() -> Toolkits.choose("no\0path", List.of(root)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("orrery.typescript");
  }
}
