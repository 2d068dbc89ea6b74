package dev.orrery.intellij.verify;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the build has made, and the jars it has made it with. */
final class Artifacts {
  static final Path TARGET = Path.of("target").toAbsolutePath();

  private Artifacts() {}

  /** The plugin as users get it. */
  static Path zip() {
    return Path.of(System.getProperty("plugin.zip")).toAbsolutePath().normalize();
  }

  /** The Plugin Verifier, with everything it needs. */
  static Path verifier() {
    return Path.of(System.getProperty("verifier.jar"));
  }

  /** The zip's files, in a folder of their own. */
  static Path unpacked() throws IOException {
    Path folder = fresh("unpacked");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
    return folder;
  }

  /** Jars of the unpacked zip. */
  static List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(unpacked().resolve("orrery-intellij/lib"))) {
      return files.sorted().toList();
    }
  }

  /** An empty folder below target. */
  static Path fresh(String name) throws IOException {
    Path folder = TARGET.resolve(name);
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Artifacts::delete);
      }
    }
    return Files.createDirectories(folder);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path's entry whose path has this in it. */
  static Path onClassPath(String part) {
    return classPath().stream()
        .filter(entry -> entry.toString().contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError(part + " is not on the class path"));
  }

  static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
