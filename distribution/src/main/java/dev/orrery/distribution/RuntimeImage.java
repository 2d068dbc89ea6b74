package dev.orrery.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Links the JDK part of the image. */
final class RuntimeImage {
  /**
   * The modules of the JDK in the image.
   *
   * <p>{@code jdk.graal.compiler} must not be among them: stock JDKs hold an empty module of that
   * name, which would stand in the way of the real one on the module path. {@code jdk.jfr} is left
   * out because Truffle, where it finds it, sets up its events at every start (50 ms). The desktop
   * and HTTP client modules are the visualizer's.
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.sql",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.internal.vm.ci",
          "jdk.management",
          "jdk.naming.dns",
          "jdk.net",
          "jdk.unsupported",
          "jdk.unsupported.desktop",
          "jdk.zipfs");

  private RuntimeImage() {}

  /** Links the image with the JDK this runs on, unless it is there already. */
  static void link(ImageLayout layout) throws IOException, InterruptedException {
    Path marker = layout.jre().resolve("orrery-modules");
    String wanted = Runtime.version() + "\n" + String.join("\n", MODULES) + "\n";
    if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
      return;
    }
    Trees.delete(layout.jre());
    Files.createDirectories(layout.home());
    Command.run(
        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
        "--add-modules",
        String.join(",", MODULES),
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        layout.jre().toString());
    Files.writeString(marker, wanted);
  }
}
