package dev.orrery.distribution;

import dev.orrery.runtime.cli.tool.ImageProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The language server's own AOT cache. */
final class LspCache {
  private LspCache() {}

  /**
   * Makes the cache, of a run that serves a client of its own.
   *
   * @throws IOException if the server cannot be run here
   */
  static void train(ImageLayout layout) throws IOException, InterruptedException {
    Path cache = ImageProcess.EDITOR_SERVERS.cache(layout.home());
    List<String> command =
        ImageProcess.EDITOR_SERVERS.command(
            layout.home(),
            layout.java(),
            layout.launcher().toString(),
            List.of("-XX:AOTCacheOutput=" + cache),
            "dev.orrery.lsp.Main");
    command.add("--train");
    Command.run(command);
    if (!Files.exists(cache)) {
      throw new IOException("no cache came of the run");
    }
  }
}
