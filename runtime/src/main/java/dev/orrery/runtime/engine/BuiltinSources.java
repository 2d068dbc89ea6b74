package dev.orrery.runtime.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the text of builtin modules comes from: the jar, or a folder given by the system property
 * {@code orrery.lib.dir} while working on them.
 */
final class BuiltinSources {
  private final Path folder;
  private final Map<String, Boolean> known = new HashMap<>();

  BuiltinSources() {
    String dir = System.getProperty("orrery.lib.dir");
    this.folder = dir == null ? null : Path.of(dir);
  }

  boolean exists(String id) {
    return known.computeIfAbsent(id, this::lookUp);
  }

  private boolean lookUp(String id) {
    if (!isId(id)) {
      return false;
    }
    if (folder != null) {
      return Files.isRegularFile(folder.resolve(id + ".js"));
    }
    return BuiltinSources.class.getResource(resource(id)) != null;
  }

  /** Requests of programs come here too: {@code ./constants} is a file, not a builtin. */
  private static boolean isId(String id) {
    if (id.isEmpty() || id.charAt(0) == '/') {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '/' || c == '-')) {
        return false;
      }
    }
    return true;
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

  /** All ids, sorted. */
  List<String> ids() {
    try {
      if (folder != null) {
        return idsBelow(folder);
      }
      URI root = BuiltinSources.class.getResource("/orrery/lib").toURI();
      if (!"jar".equals(root.getScheme())) {
        return idsBelow(Path.of(root));
      }
      // By path, not by URI: file systems of a URI are registered, one for the whole JVM.
      String location = root.getSchemeSpecificPart();
      Path file = Path.of(URI.create(location.substring(0, location.indexOf("!/"))));
      try (FileSystem jar = FileSystems.newFileSystem(file)) {
        return idsBelow(jar.getPath("/orrery/lib"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> idsBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".js"))
          .map(name -> name.substring(0, name.length() - ".js".length()))
          .sorted()
          .toList();
    }
  }

  private static String resource(String id) {
    return "/orrery/lib/" + id + ".js";
  }
}
