package dev.orrery.runtime.cli.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the image's programs besides the runtime are started: as processes of their own, with the
 * image's JVM and the jars of a folder of their own. No class of theirs is known here.
 */
public enum ImageProcess {
  /** The visualizer. */
  VISUALIZER("gui") {
    @Override
    List<String> options(Path folder) {
      return List.of(
          "--module-path=" + folder.resolve("javafx"),
          "--add-modules=javafx.controls,javafx.swing",
          "--enable-native-access=javafx.graphics");
    }
  },

  /** The language server and the debug adapter. */
  EDITOR_SERVERS("lsp") {
    @Override
    List<String> options(Path folder) {
      return List.of(
          "-XX:+UseSerialGC",
          // The first answers count most; the better compiler would take their time.
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "-Dorrery.lsp.native=" + folder.resolve("native"));
    }
  };

  private final String name;

  ImageProcess(String name) {
    this.name = name;
  }

  abstract List<String> options(Path folder);

  /** Of its jars, in an image. */
  public Path folder(Path home) {
    return home.resolve("lib").resolve(name);
  }

  /** The AOT cache in an image; it starts without, but more slowly. */
  public Path cache(Path home) {
    return folder(home).resolve(name + ".aot");
  }

  /**
   * A command, to which the program's arguments are to be added.
   *
   * @param home the image's folder
   * @param java of its JVM
   * @param launcher what starts programs
   * @param first options of the JVM besides the usual ones
   * @param main the main class
   */
  public List<String> command(
      Path home, Path java, String launcher, List<String> first, String main) {
    Path folder = folder(home);
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(first);
    command.add("-Xlog:disable");
    command.addAll(options(folder));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dorrery.home=" + home);
    command.add("-Dorrery.execPath=" + launcher);
    command.add("-cp");
    command.add(classPath(folder));
    command.add(main);
    return command;
  }

  /** As {@link #command}, of the image that this is; null if it has no such program. */
  List<String> commandHere(String main) {
    String home = System.getProperty("orrery.home");
    if (home == null || !Files.isDirectory(folder(Path.of(home)))) {
      return null;
    }
    Path cache = cache(Path.of(home));
    return command(
        Path.of(home),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("orrery.execPath", ""),
        Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of(),
        main);
  }

  /** In the order of the names: the cache is for one order. */
  private static String classPath(Path folder) {
    String[] names = folder.toFile().list((_, file) -> file.endsWith(".jar"));
    return Arrays.stream(names == null ? new String[0] : names)
        .sorted()
        .map(file -> folder.resolve(file).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
