package dev.orrery.dap;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-launcher").toAbsolutePath());
      List<String> command = command();
      Path archive = folder.resolve("classes.jsa");
      if (archive(command, archive)) {
        command.add(1, "-XX:SharedArchiveFile=" + archive);
      }
      String script =
          command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "))
              + " -Dorrery.execPath=\"$0\" dev.orrery.runtime.cli.Main \"$@\"\n";
      Path draft = Files.createTempFile(folder, "orrery", ".new");
      Files.writeString(draft, "#!/bin/sh\nexec " + script);
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

  /** Programs need nothing of this module's own. */
  private static List<String> command() {
    Path target = Path.of("target").toAbsolutePath();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String needed =
        Arrays.stream(classPath.split(File.pathSeparator))
            .filter(each -> !Path.of(each).startsWith(target))
            .collect(Collectors.joining(File.pathSeparator));
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dpolyglot.engine.WarnInterpreterOnly=false",
            "-cp",
            needed));
  }

  /**
   * Makes an archive of loaded classes, with which programs begin in half the time; false if there can be
   * none, as where classes are not in jars.
   */
  private static boolean archive(List<String> command, Path archive) throws IOException {
    Files.deleteIfExists(archive);
    List<String> training = new ArrayList<>(command);
    training.add(1, "-XX:ArchiveClassesAtExit=" + archive);
    training.addAll(List.of("dev.orrery.runtime.cli.Main", "--inspect=127.0.0.1:0", "-e", "0"));
    Process process =
        new ProcessBuilder(training)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      boolean ended = process.waitFor(2, TimeUnit.MINUTES);
      return ended && Files.exists(archive);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}
