package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.orrery.intellij.install.Installation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The jars of an image, on the JDK that the user has chosen: this one. */
class ChosenJdkTest {
  @Test
  void runsAndCompilesPrograms() throws Exception {
    Path home = Artifacts.fresh("image");
    Path app = Files.createDirectories(home.resolve("lib/app"));
    Path compiler = Files.createDirectories(home.resolve("lib/compiler"));
    for (Path jar : Launcher.jars()) {
      String name = jar.getFileName().toString();
      boolean module = name.matches("(compiler|truffle-compiler|word|collections)-[0-9].*");
      Files.createSymbolicLink((module ? compiler : app).resolve(name), jar);
    }
    // Modules that are not packaged yet are folders, which an image has none of.
    assumeThat(app).isDirectoryContaining("glob:**/orrery-runtime-*.jar");
    Installation installation = new Installation(home.resolve("none"), home, JavaProgram.JDK);
    assertThat(output(installation.command(List.of("-p", "6 * 7")))).isEqualTo("42\n");
    assertThat(output(installation.command(List.of("--jit-status")))).startsWith("JIT: on");
  }

  private static String output(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
