package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * For people who have an IDE: {@code -Didea.home} and {@code -Dlsp4ij.home} name its folder and that of
 * LSP4IJ. Skipped otherwise.
 */
@EnabledIf("isGiven")
class RealIdeTest {
  private static final Path SOURCES = Path.of("../plugin/src/main/java");

  static boolean isGiven() {
    return !property("idea.home").isBlank() && !property("lsp4ij.home").isBlank();
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }

  /** The declarations that the plugin was compiled against say what the IDE's jars say. */
  @Test
  void compilesAgainstItsJars() throws IOException {
    List<Path> jars = new ArrayList<>(Artifacts.jars());
    Path ide = Path.of(property("idea.home"));
    for (Path folder :
        List.of(
            ide.resolve("lib"),
            ide.resolve("lib/modules"),
            Path.of(property("lsp4ij.home")).resolve("lib"))) {
      jars.addAll(in(folder, ".jar"));
    }
    // The plugin's own classes are what is compiled.
    jars.removeIf(jar -> jar.getFileName().toString().startsWith("orrery-intellij-plugin"));
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--release", "21", "-proc:none", "-nowarn", "-d"));
    words.add(Artifacts.fresh("compiled").toString());
    words.add("-cp");
    words.add(String.join(File.pathSeparator, jars.stream().map(Path::toString).toList()));
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
    }
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    assertThat(code).as("exit code of javac; what it says is above").isZero();
  }

  @Test
  void isCompatibleWithIt() throws IOException, InterruptedException {
    PluginVerifier verifier = new PluginVerifier("verifier-reports-real");
    String output = verifier.run(List.of(Path.of(property("idea.home"))));
    List<String> verdicts = verifier.verdicts("");
    assertThat(verdicts).as(output).hasSize(1);
    // LSP4IJ is not among the plugins that come with it.
    assertThat(verdicts.getFirst())
        .as(output)
        .containsAnyOf("Compatible", "absence of optional dependency");
  }

  private static List<Path> in(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(ending)).toList();
    }
  }
}
