package dev.orrery.distribution;

import dev.orrery.runtime.cli.tool.ImageProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The visualizer's own AOT cache, of a run that opens a recording without a screen. */
final class GuiCache {
  private GuiCache() {}

  /**
   * Makes the cache.
   *
   * @param program is recorded, for something to look at
   * @throws IOException if the visualizer cannot be run here
   */
  static void train(ImageLayout layout, JvmOptions options, Path program)
      throws IOException, InterruptedException {
    Path cache = ImageProcess.VISUALIZER.cache(layout.home());
    Path recording = cache.resolveSibling("training.orrec");
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
      Command.run(command(layout, cache, recording));
    } finally {
      Files.deleteIfExists(recording);
    }
    if (!Files.exists(cache)) {
      throw new IOException("no cache came of the run");
    }
  }

  private static List<String> command(ImageLayout layout, Path cache, Path recording) {
    List<String> command =
        ImageProcess.VISUALIZER.command(
            layout.home(),
            layout.java(),
            layout.launcher().toString(),
            List.of("-XX:AOTCacheOutput=" + cache, "-Dglass.platform=Headless", "-Dprism.order=sw"),
            "dev.orrery.gui.Main");
    command.add("--train");
    command.add(recording.toString());
    return command;
  }
}
