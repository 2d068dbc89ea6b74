package dev.orrery.intellij.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.orrery.intellij.install.Installation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The jars of an image, on the JDK that the user has chosen: this one. */
class ChosenJdkTest {
  private static final String PROGRAM = "let sum = 0; for (let i = 0; i < 1e7; i++) sum += i; sum";

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
    List<String> command = new ArrayList<>(installation.command(List.of("-p", PROGRAM)));
    command.add(1, "-Dpolyglot.engine.TraceCompilation=true");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output).contains("[engine] opt done").contains("49999995000000");
    assertThat(process.waitFor()).isZero();
  }
}
