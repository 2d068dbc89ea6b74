package dev.orrery.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** The language server's own AOT cache. Its options are those of {@code EditorTool}. */
final class LspCache {
  private LspCache() {}

  /**
   * Makes the cache, of a run that serves a client of its own.
   *
   * @throws IOException if the server cannot be run here
   */
  static void train(ImageLayout layout, JarSet jars) throws IOException, InterruptedException {
    Command.run(
        List.of(
            layout.java().toString(),
            "-XX:AOTCacheOutput=" + layout.lspCache(),
            "-Xlog:disable",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorrery.lsp.native=" + layout.lspNativeLibraries(),
            "-Dorrery.home=" + layout.home(),
            "-Dorrery.execPath=" + layout.launcher(),
            "-cp",
            classPath(layout, jars),
            "dev.orrery.lsp.Main",
            "--train"));
    if (!Files.exists(layout.lspCache())) {
      throw new IOException("no cache came of the run");
    }
  }

  /** In the order of the names, as {@code EditorTool} has it. */
  private static String classPath(ImageLayout layout, JarSet jars) {
    return jars.lsp().stream()
        .map(jar -> layout.lspClassPath().resolve(jar.getFileName()).toString())
        .sorted()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
