package dev.orrery.runtime.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A {@code process.execPath} for tests: the classes under test, no image and no AOT cache. */
final class TestLauncher {
  private static final Path PATH = write();

  private TestLauncher() {}

  static Path path() {
    return PATH;
  }

  private static Path write() {
    // Surefire's own class path is one jar with a manifest; this is the one it stands for.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String script =
        """
        #!/bin/sh
        exec '%s/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \\
          --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \\
          -Dpolyglot.engine.WarnInterpreterOnly=false -Dorrery.execPath="$0" \\
          -cp '%s' dev.orrery.runtime.cli.Main "$@"
        """
            .formatted(System.getProperty("java.home"), classPath);
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-launcher").toAbsolutePath());
      Path draft = Files.createTempFile(folder, "orrery", ".new");
      Files.writeString(draft, script);
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      return Files.move(
          draft,
          folder.resolve("orrery"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
