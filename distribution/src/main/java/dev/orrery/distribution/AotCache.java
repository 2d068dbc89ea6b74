package dev.orrery.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JVM's ahead-of-time cache: loaded classes and method profiles of a training run. */
final class AotCache {
  /**
   * C2 out of the way for the time of a training run. Where the recording says that C2 compiled a
   * method, later runs have it compiled at once, which a program of half a second pays dearly.
   */
  private static final List<String> LATE_C2 =
      List.of(
          "-XX:Tier4InvocationThreshold=500000",
          "-XX:Tier4MinInvocationThreshold=60000",
          "-XX:Tier4CompileThreshold=1500000",
          "-XX:Tier4BackEdgeThreshold=4000000");

  private AotCache() {}

  static boolean isPresent(ImageLayout layout, String key) {
    return Files.exists(layout.aotCache(key));
  }

  /**
   * Runs {@code program} once and stores what the JVM learnt; caches of other keys are deleted.
   *
   * @throws IOException if the run fails or leaves no cache
   */
  static void train(ImageLayout layout, JvmOptions options, String key, Path program)
      throws IOException, InterruptedException {
    Path cache = layout.aotCache(key);
    Path recording = cache.resolveSibling(key + ".recording");
    Trees.delete(cache.getParent());
    Files.createDirectories(cache.getParent());
    java(
        layout,
        options,
        Stream.concat(
                LATE_C2.stream(),
                Stream.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording))
            .toList(),
        List.of(
            "-Dorrery.execPath=" + layout.launcher(), JvmOptions.MAIN_CLASS, program.toString()));
    java(
        layout,
        options,
        List.of(
            "-XX:AOTMode=create",
            "-XX:AOTConfiguration=" + recording,
            "-XX:AOTCache=" + cache,
            "-Xlog:aot=error:stderr"),
        List.of());
    Files.delete(recording);
    if (!Files.exists(cache)) {
      throw new IOException("no AOT cache came of the recording");
    }
  }

  /** Runs the image's JVM as the launcher does, with options before and words after its own. */
  static void java(ImageLayout layout, JvmOptions options, List<String> before, List<String> after)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(layout.java().toString());
    command.addAll(options.at(layout.home()));
    command.addAll(before);
    command.addAll(after);
    Command.run(command);
  }
}
