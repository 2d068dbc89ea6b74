package dev.orrery.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs {@code src/test/js/<module>/test-<behaviour>.js}: each must exit with 0.
 *
 * <p>They share this JVM, each in a runtime of its own, which is ten times as fast as a process
 * each. One that needs the process for itself (signals, standard input, its working directory) says
 * so with the line {@code // Runs in a process of its own.} A line {@code // Flags: --a --b} gives
 * options. {@code -Djs.tests=fs/*} selects some.
 */
@Execution(ExecutionMode.CONCURRENT)
class JavaScriptTest {
  private static final Path ROOT = Path.of("src", "test", "js").toAbsolutePath();

  @TestFactory
  Stream<DynamicNode> scripts() throws IOException {
    String selected = "glob:" + System.getProperty("js.tests", "**");
    var matcher = ROOT.getFileSystem().getPathMatcher(selected);
    List<Path> scripts;
    try (Stream<Path> tree = Files.walk(ROOT)) {
      scripts =
          tree.filter(file -> file.getFileName().toString().matches("test-.*\\.[cm]?js"))
              .filter(file -> matcher.matches(ROOT.relativize(file)))
              .sorted()
              .toList();
    }
    return scripts.stream()
        .map(Path::getParent)
        .distinct()
        .map(folder -> container(folder, scripts));
  }

  private static DynamicNode container(Path folder, List<Path> scripts) {
    return DynamicContainer.dynamicContainer(
        ROOT.relativize(folder).toString(),
        folder.toUri(),
        scripts.stream()
            .filter(script -> script.getParent().equals(folder))
            .map(
                script ->
                    DynamicTest.dynamicTest(
                        script.getFileName().toString(), script.toUri(), () -> check(script))));
  }

  private static void check(Path script) throws Exception {
    ScriptRun.Result result = ScriptRun.of(script);
    assertThat(result.exitCode())
        .as("exit code of %s, which printed:%n%s", ROOT.relativize(script), result.output())
        .isZero();
  }
}
