package dev.orrery.intellij.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A class file of a jar or of a folder. */
record StubFile(String name, byte[] content) {
  /** All of them. */
  static Stream<StubFile> in(Path place) throws IOException {
    return (Files.isDirectory(place) ? inFolder(place) : inJar(place)).stream();
  }

  private static List<StubFile> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> new StubFile(folder.relativize(file).toString(), Artifacts.read(file)))
          .toList();
    }
  }

  private static List<StubFile> inJar(Path path) throws IOException {
    List<StubFile> found = new ArrayList<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : jar.stream().filter(each -> isClass(each.getName())).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          found.add(new StubFile(entry.getName(), in.readAllBytes()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return found;
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.startsWith("META-INF/");
  }
}
