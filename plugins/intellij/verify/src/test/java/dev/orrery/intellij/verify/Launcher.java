package dev.orrery.intellij.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command {@code orrery}, of the classes of this build: what an image's launcher does, without an
 * image. {@code -Dorrery.command} names another one.
 */
final class Launcher {
  private Launcher() {}

  static Path path() throws IOException {
    String given = System.getProperty("orrery.command", "");
    return given.isBlank() ? make() : Path.of(given);
  }

  private static Path make() throws IOException {
    Path file = Artifacts.TARGET.resolve("launcher/orrery");
    String classPath =
        Artifacts.classPath().stream()
            .filter(Launcher::isOurs)
            .map(Path::toString)
            .collect(Collectors.joining(":"));
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        #!/bin/sh
        case $1 in
          lsp) shift; main=dev.orrery.lsp.Main ;;
          dap) shift; main=dev.orrery.dap.Main ;;
          *) main=dev.orrery.runtime.cli.Main ;;
        esac
        exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss2m -Xlog:disable \
          --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
          -Dpolyglot.engine.WarnInterpreterOnly=false -Dorrery.execPath='%s' \
          -cp '%s' $main "$@"
        """
            .formatted(JavaProgram.JDK.resolve("bin/java"), file, classPath));
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
    return file;
  }

  /** What an image is made of, as far as it is packaged. */
  static List<Path> jars() {
    return Artifacts.classPath().stream()
        .filter(entry -> isOurs(entry) && entry.toString().endsWith(".jar"))
        .toList();
  }

  /** An IDE's classes are not for Orrery. */
  private static boolean isOurs(Path entry) {
    String path = entry.toString();
    return !path.contains("intellij-core")
        && !path.contains("api-stubs")
        && !path.contains("kotlin")
        && !path.contains("/verify/");
  }
}
