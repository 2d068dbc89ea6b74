package dev.orrery.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/** Writes the script that starts the image. */
final class Launcher {
  private Launcher() {}

  static void write(ImageLayout layout, JvmOptions options, String key) throws IOException {
    Path launcher = layout.launcher();
    Files.createDirectories(launcher.getParent());
    Path draft = launcher.resolveSibling(launcher.getFileName() + ".new");
    Files.writeString(draft, ImageLayout.isWindows() ? windows(options, key) : posix(options, key));
    if (!ImageLayout.isWindows() && !draft.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + draft);
    }
    Files.move(draft, launcher, StandardCopyOption.ATOMIC_MOVE);
  }

  static String posix(JvmOptions options, String key) throws IOException {
    String jvm =
        options.jvm().stream()
            .map(option -> "\"" + option.replace(JvmOptions.HOME, "$home") + "\"")
            .collect(Collectors.joining(" \\\n  "));
    return template("launcher.sh")
        .replace("@KEY@", key)
        .replace("@JVM_OPTIONS@", jvm)
        .replace("@CLASS_PATH@", options.classPath().replace(JvmOptions.HOME, "$home"))
        .replace("@MAIN_CLASS@", JvmOptions.MAIN_CLASS);
  }

  static String windows(JvmOptions options, String key) throws IOException {
    String jvm =
        options.jvm().stream()
            .map(option -> "\"" + option.replace(JvmOptions.HOME, "%ORRERY_HOME%") + "\"")
            .collect(Collectors.joining(" ^\r\n  "));
    return template("launcher.cmd")
        .replace("\n", "\r\n")
        .replace("@KEY@", key)
        .replace("@JVM_OPTIONS@", jvm)
        .replace("@CLASS_PATH@", options.classPath().replace(JvmOptions.HOME, "%ORRERY_HOME%"))
        .replace("@MAIN_CLASS@", JvmOptions.MAIN_CLASS);
  }

  private static String template(String name) throws IOException {
    try (InputStream resource = Launcher.class.getResourceAsStream(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
