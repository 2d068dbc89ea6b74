package dev.orrery.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The visualizer's own AOT cache, of a run that opens a recording without a screen. Its options are
 * those of {@code GuiProcess}.
 */
final class GuiCache {
  private GuiCache() {}

  /**
   * Makes the cache.
   *
   * @param program is recorded, for something to look at
   * @throws IOException if the visualizer cannot be run here
   */
  static void train(ImageLayout layout, JvmOptions options, JarSet jars, Path program)
      throws IOException, InterruptedException {
    Path recording = layout.guiClassPath().resolve("training.orrec");
    try {
      AotCache.java(
          layout,
          options,
          List.of(),
          List.of(
              "-Dorrery.execPath=" + layout.launcher(),
              JvmOptions.MAIN_CLASS,
              "--record=" + recording,
              program.toString()));
      Command.run(command(layout, jars, recording));
    } finally {
      Files.deleteIfExists(recording);
    }
    if (!Files.exists(layout.guiCache())) {
      throw new IOException("no cache came of the run");
    }
  }

  private static List<String> command(ImageLayout layout, JarSet jars, Path recording) {
    return List.of(
        layout.java().toString(),
        "-XX:AOTCacheOutput=" + layout.guiCache(),
        "-Xlog:disable",
        "--module-path=" + layout.guiModulePath(),
        "--add-modules=javafx.controls,javafx.swing",
        "--enable-native-access=javafx.graphics",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dglass.platform=Headless",
        "-Dprism.order=sw",
        "-cp",
        classPath(layout, jars),
        "dev.orrery.gui.Main",
        "--train",
        recording.toString());
  }

  /** In the order of the names, as {@code GuiProcess} has it. */
  private static String classPath(ImageLayout layout, JarSet jars) {
    return jars.gui().stream()
        .map(jar -> layout.guiClassPath().resolve(jar.getFileName()).toString())
        .sorted()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
