package dev.orrery.lsp.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The shared libraries of tree-sitter's jars. The image carries them as files, in the folder that the
 * system property {@value #FOLDER} names; elsewhere they are loaded from a temporary file that is gone
 * at once.
 */
final class NativeLibrary {
  static final String FOLDER = "orrery.lsp.native";

  private NativeLibrary() {}

  /** Loads a library for the life of the process. */
  static SymbolLookup load(String name) {
    String file = fileName(name);
    String folder = System.getProperty(FOLDER);
    if (folder != null && Files.exists(Path.of(folder, file))) {
      return SymbolLookup.libraryLookup(Path.of(folder, file), Arena.global());
    }
    try (InputStream content = NativeLibrary.class.getResourceAsStream("/lib/" + file)) {
      if (content == null) {
        throw new IllegalStateException("tree-sitter has no library for this machine: " + file);
      }
      Path copy = Files.createTempFile("orrery-", "-" + file);
      try {
        Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        return SymbolLookup.libraryLookup(copy, Arena.global());
      } finally {
        remove(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path copy) throws IOException {
    if (isWindows()) {
      // It cannot be deleted while it is loaded.
      copy.toFile().deleteOnExit();
    } else {
      Files.delete(copy);
    }
  }

  /** As tree-sitter's jars name them. */
  static String fileName(String name) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    if (isWindows()) {
      return arch + "-windows-" + name + ".dll";
    }
    return os.contains("mac")
        ? arch + "-macos-" + name + ".dylib"
        : arch + "-linux-gnu-" + name + ".so";
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }
}
