package dev.orrery.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks the shared libraries that jars carry.
 *
 * <p>Left in the jars they would be unpacked at every start, to the user's home or to the temporary
 * folder: slower, and without a writable home the JIT would be lost.
 */
final class NativeLibraries {
  private static final String NETTY = "META-INF/native/";

  private NativeLibraries() {}

  static void unpack(JarSet jars, ImageLayout layout) throws IOException {
    Path folder = layout.nativeLibraries();
    Trees.delete(folder);
    Files.createDirectories(folder);
    String attach = "META-INF/resources/engine/libtruffleattach/%s/".formatted(platform());
    for (Path jar : jars.application()) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
          String name = entry.getName();
          if (name.startsWith(attach)) {
            copy(zip, entry, attachFolder(layout).resolve(name.substring(attach.length())));
          } else if (name.startsWith(NETTY)) {
            copy(zip, entry, folder.resolve(name.substring(NETTY.length())));
          }
        }
      }
    }
  }

  /** tree-sitter's, for the language server: those of this platform, under the names of its jars. */
  static void unpackTreeSitter(JarSet jars, ImageLayout layout) throws IOException {
    Path folder = layout.lspNativeLibraries();
    Files.createDirectories(folder);
    String[] platform = platform().split("/");
    String arch = platform[1].equals("amd64") ? "x86_64" : platform[1];
    String os =
        switch (platform[0]) {
          case "darwin" -> "macos";
          case "windows" -> "windows";
          default -> "linux-gnu";
        };
    String prefix = "lib/%s-%s-".formatted(arch, os);
    for (Path jar : jars.treeSitter()) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        for (ZipEntry entry :
            zip.stream().filter(each -> each.getName().startsWith(prefix)).toList()) {
          copy(zip, entry, folder.resolve(entry.getName().substring("lib/".length())));
        }
      }
    }
  }

  /** Truffle's helper, laid out as its resource loader expects. */
  static Path attachFolder(ImageLayout layout) {
    return layout.nativeLibraries().resolve("libtruffleattach");
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, target);
    }
  }

  /** The platform as Truffle names it, such as {@code linux/amd64}. */
  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String family = os.startsWith("mac") ? "darwin" : os.startsWith("win") ? "windows" : "linux";
    String arch = System.getProperty("os.arch");
    return family + "/" + (arch.equals("x86_64") ? "amd64" : arch);
  }
}
