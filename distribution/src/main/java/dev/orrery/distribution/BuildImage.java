package dev.orrery.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Entry point of the image build.
 *
 * <p>Its own class path, as Maven resolved it for this module, is what goes into the image.
 * Arguments: the folder of the image, the training program for the AOT cache, and the folder of the
 * documentation.
 */
public final class BuildImage {
  private BuildImage() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    ImageLayout layout = new ImageLayout(Path.of(args[0]).toAbsolutePath().normalize());
    Path training = Path.of(args[1]).toAbsolutePath().normalize();
    long start = System.nanoTime();

    // The launcher is written last: where there is one, the image is whole.
    Files.deleteIfExists(layout.launcher());
    step("run-time image from " + System.getProperty("java.home"));
    RuntimeImage.link(layout);
    step("jars and native libraries");
    JarSet jars = JarSet.ofClassPath(System.getProperty("java.class.path"));
    jars.copyTo(layout);
    NativeLibraries.unpack(jars, layout);
    NativeLibraries.unpackTreeSitter(jars, layout);
    TypeScriptFiles.unpack(jars, layout);
    Docs.copy(Path.of(args[2]).toAbsolutePath().normalize(), layout);
    JvmOptions options = JvmOptions.of(layout, jars);
    String key = CacheKey.of(jars, options, training);
    if (AotCache.isPresent(layout, key)) {
      step("AOT cache " + key + " is up to date");
    } else {
      step("AOT cache " + key + ": training run of " + training.getFileName());
      AotCache.train(layout, options, key, training);
    }
    step("AOT cache of the visualizer");
    try {
      GuiCache.train(layout, options, training.resolveSibling("watched.js"));
    } catch (IOException e) {
      // It needs fonts, which a build machine may lack.
      step("the visualizer will start more slowly: " + e.getMessage());
    }
    step("AOT cache of the language server");
    try {
      LspCache.train(layout);
    } catch (IOException e) {
      step("the language server will start more slowly: " + e.getMessage());
    }
    Launcher.write(layout, options, key);
    step("%s is ready after %d s".formatted(layout.launcher(), seconds(start)));
  }

  private static long seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1_000_000_000;
  }

  private static void step(String what) {
    System.err.println("orrery image: " + what);
  }
}
