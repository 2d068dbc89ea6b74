package dev.orrery.dap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** What runs the programs of tests: the classes under test, unless the property names a command. */
public final class Runtimes {
  private static final String ORRERY = find();

  private Runtimes() {}

  /** A command. */
  public static String orrery() {
    return ORRERY;
  }

  private static String find() {
    String given = System.getProperty("orrery.execPath", "");
    return given.isEmpty() ? write().toString() : given;
  }

  private static Path write() {
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
