package dev.orrery.lsp.typescript;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of the TypeScript side, as plain files, which is what the process reads. The image has
 * them so; where there is no image they are unpacked once, from the jars of the class path, into a
 * folder of the user's that is named after what is in them.
 */
final class OwnFiles {
  /** For another place of the unpacked files. */
  static final String CACHE_PROPERTY = "orrery.lsp.cache";

  private static final String WORKER = "dev/orrery/lsp/typescript/worker/";

  /** Packages of TypeScript's own world by the folder they are looked for in. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "typescript", "typescript", "types__node", "@types/node", "undici-types", "undici-types");

  private OwnFiles() {}

  /** The folder that has {@code worker} and {@code node_modules}. */
  static Path folder() throws IOException {
    String home = System.getProperty("orrery.home");
    Path image = home == null ? null : Path.of(home, "lib", "lsp", "typescript");
    return image != null && Files.isDirectory(image) ? image : unpacked();
  }

  private static Path unpacked() throws IOException {
    Map<String, byte[]> worker = worker();
    Map<String, URL> packages = new TreeMap<>();
    int key = 0;
    for (Map.Entry<String, byte[]> file : worker.entrySet()) {
      key = 31 * (31 * key + file.getKey().hashCode()) + Arrays.hashCode(file.getValue());
    }
    for (String name : PACKAGES.keySet()) {
      URL url = resource("META-INF/maven/org.webjars.npm/" + name + "/pom.properties");
      packages.put(name, url);
      key = 31 * key + url.toString().hashCode();
    }
    Path folder = cache().resolve("typescript-" + Integer.toHexString(key));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.getParent());
      Path making = Files.createTempDirectory(folder.getParent(), "making-");
      try {
        for (Map.Entry<String, byte[]> file : worker.entrySet()) {
          write(making.resolve("worker").resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, URL> each : packages.entrySet()) {
          unpack(each.getKey(), each.getValue(), making);
        }
        publish(making, folder);
      } finally {
        delete(making);
      }
    }
    return folder;
  }

  private static Path cache() {
    String chosen = System.getProperty(CACHE_PROPERTY);
    if (chosen != null) {
      return Path.of(chosen);
    }
    String base = System.getenv("XDG_CACHE_HOME");
    return base != null && !base.isEmpty()
        ? Path.of(base, "orrery")
        : Path.of(System.getProperty("user.home"), ".cache", "orrery");
  }

  private static URL resource(String name) throws IOException {
    URL url = OwnFiles.class.getClassLoader().getResource(name);
    if (url == null) {
      throw new IOException("the class path has no " + name);
    }
    return url;
  }

  /** The worker's program: names and contents, from a folder or a jar. */
  private static Map<String, byte[]> worker() throws IOException {
    URL main = resource(WORKER + "main.js");
    if (!main.getProtocol().equals("jar")) {
      try {
        return read(Path.of(main.toURI()).getParent());
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
    }
    Path jar = jar(main);
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      return read(files.getPath("/" + WORKER));
    }
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        found.put(name, Files.readAllBytes(file));
      }
    }
    return found;
  }

  private static Path jar(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    if (!(connection instanceof JarURLConnection inJar)) {
      throw new IOException(url + " is not in a jar");
    }
    try {
      return Path.of(inJar.getJarFileURL().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static void unpack(String name, URL marker, Path into) throws IOException {
    String start = "META-INF/resources/webjars/" + name + "/";
    Path folder = into.resolve("node_modules").resolve(PACKAGES.get(name));
    try (JarFile jar = new JarFile(jar(marker).toFile())) {
      for (JarEntry entry :
          jar.stream().filter(each -> each.getName().startsWith(start)).toList()) {
        // After the name comes the version.
        int version = entry.getName().indexOf('/', start.length());
        if (!entry.isDirectory() && version > 0) {
          try (InputStream in = jar.getInputStream(entry)) {
            write(folder.resolve(entry.getName().substring(version + 1)), in.readAllBytes());
          }
        }
      }
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** Another process may have been faster. */
  private static void publish(Path made, Path folder) throws IOException {
    try {
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path each : deepestFirst) {
          Files.delete(each);
        }
      }
    }
  }
}
