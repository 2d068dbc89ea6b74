package dev.orrery.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the POSIX launcher with a "java" that prints its arguments, one a line. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir Path folder;
  private Path home;
  private Path launcher;

  @BeforeEach
  void writeImage() throws IOException {
    home = folder.toRealPath().resolve("an image");
    ImageLayout layout = new ImageLayout(home);
    JvmOptions options = new JvmOptions(List.of("-Dlib=@HOME@/lib"), "@HOME@/lib/app/a.jar");
    Launcher.write(layout, options, "cafe");
    launcher = layout.launcher();
    Files.createDirectories(layout.java().getParent());
    Files.writeString(layout.java(), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(layout.java().toFile().setExecutable(true)).isTrue();
  }

  @Test
  void passesTheImageAndTheArguments() throws Exception {
    assertThat(run(folder, Map.of(), launcher.toString(), "a b", "", "--x"))
        .containsExactly(
            "-XX:AOTCache=" + home + "/lib/aot/cafe.aot",
            "-Dlib=" + home + "/lib",
            "-cp",
            home + "/lib/app/a.jar",
            "-Dorrery.execPath=" + launcher,
            "dev.orrery.runtime.cli.Main",
            "a b",
            "",
            "--x");
  }

  @Test
  void findsItsImageThroughLinksAndRelativePaths() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("an image/bin/orrery"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);
    String execPath = "-Dorrery.execPath=" + launcher;
    assertThat(run(folder, Map.of(), second.toString())).contains(execPath);
    assertThat(run(folder, Map.of(), "./link")).contains(execPath);
    assertThat(run(home, Map.of(), "./bin/../bin/orrery")).contains(execPath);
    assertThat(run(home.resolve("bin"), Map.of("PATH", "."), "/bin/sh", "-c", "orrery"))
        .contains(execPath);
  }

  @Test
  void turnsTheOldSpaceSizeIntoAHeapSize() throws Exception {
    assertThat(run(folder, Map.of(), launcher.toString(), "--max-old-space-size=300", "x.js"))
        .startsWith("-Xmx428m")
        .endsWith("--max-old-space-size=300", "x.js");
    assertThat(run(folder, Map.of("NODE_OPTIONS", "--max_old_space_size=72"), launcher.toString()))
        .startsWith("-Xmx200m");
    assertThat(run(folder, Map.of(), launcher.toString(), "--max-old-space-size=x"))
        .noneMatch(argument -> argument.startsWith("-Xmx"));
  }

  @Test
  void namesAreUtf8WhateverTheLocale() throws Exception {
    Path java = new ImageLayout(home).java();
    Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL,$_ORRERY_LC_ALL\"\n");
    assertThat(run(folder, locale("", "", ""), launcher.toString())).containsExactly("C.UTF-8,=");
    assertThat(run(folder, locale("POSIX", "", "en_US.UTF-8"), launcher.toString()))
        .containsExactly("C.UTF-8,=POSIX");
    assertThat(run(folder, locale("", "de_DE.ISO-8859-1", "de_DE.utf8"), launcher.toString()))
        .containsExactly("C.UTF-8,=");
    assertThat(run(folder, locale("", "", "de_DE.utf8"), launcher.toString())).containsExactly(",");
    String unset = "unset LC_ALL LC_CTYPE LANG; exec \"$0\"";
    assertThat(run(folder, Map.of(), "/bin/sh", "-c", unset, launcher.toString()))
        .containsExactly("C.UTF-8,");
  }

  private static Map<String, String> locale(String all, String type, String lang) {
    return Map.of("LC_ALL", all, "LC_CTYPE", type, "LANG", lang);
  }

  private static List<String> run(Path directory, Map<String, String> env, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    String path = System.getenv("PATH");
    builder.environment().putAll(env);
    builder.environment().computeIfPresent("PATH", (_, value) -> value + ":" + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.lines().toList();
  }
}
