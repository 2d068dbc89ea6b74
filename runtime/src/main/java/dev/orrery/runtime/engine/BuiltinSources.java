package dev.orrery.runtime.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the text of builtin modules comes from: the jar, or a folder given by the system property
 * {@code orrery.lib.dir} while working on them.
 */
final class BuiltinSources {
  private final Path folder;

  BuiltinSources() {
    String dir = System.getProperty("orrery.lib.dir");
    this.folder = dir == null ? null : Path.of(dir);
  }

  boolean exists(String id) {
    if (folder != null) {
      return Files.isRegularFile(folder.resolve(id + ".js"));
    }
    return BuiltinSources.class.getResource(resource(id)) != null;
  }

  /** The module's text, or null when there is no such module. */
  String text(String id) {
    try {
      if (folder != null) {
        Path file = folder.resolve(id + ".js");
        return Files.isRegularFile(file) ? Files.readString(file) : null;
      }
      try (InputStream in = BuiltinSources.class.getResourceAsStream(resource(id))) {
        return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String id) {
    return "/orrery/lib/" + id + ".js";
  }
}
