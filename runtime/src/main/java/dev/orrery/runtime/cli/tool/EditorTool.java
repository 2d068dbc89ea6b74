package dev.orrery.runtime.cli.tool;

import dev.orrery.runtime.os.Platform;
import dev.orrery.runtime.os.PosixExec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server for editors, from the image's folder {@code lib/lsp}, with the image's JVM. It takes this
 * process's place, so that there is one process only, which editors may signal. No class of it is
 * known here.
 */
final class EditorTool implements Tool {
  private final String main;
  private final String usage;
  private final String summary;
  private final List<String> options;

  /**
   * A server.
   *
   * @param main its main class
   * @param options what it understands, with or without a value
   */
  EditorTool(String main, String usage, String summary, List<String> options) {
    this.main = main;
    this.usage = usage;
    this.summary = summary;
    this.options = List.copyOf(options);
  }

  @Override
  public String usage() {
    return usage;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException, IOException {
    if (!arguments.words().isEmpty()) {
      throw new ToolException("what is " + arguments.words().getFirst() + "? " + usage);
    }
    List<String> command = command();
    for (String option : options) {
      if (arguments.has(option)) {
        String value = arguments.value(option);
        command.add(value.isEmpty() ? option : option + "=" + value);
      }
    }
    if (Platform.LINUX) {
      PosixExec.replace(command);
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    try {
      return process.waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ToolException("interrupted");
    }
  }

  private List<String> command() throws ToolException {
    String home = System.getProperty("orrery.home");
    Path jars = home == null ? null : Path.of(home, "lib", "lsp");
    if (jars == null || !Files.isDirectory(jars)) {
      throw new ToolException("there is none here: the image was built without lib/lsp");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path cache = jars.resolve("lsp.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.add("-Xlog:disable");
    command.add("-XX:+UseSerialGC");
    // The first answers count most; the better compiler would take their time.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dorrery.lsp.native=" + jars.resolve("native"));
    command.add("-Dorrery.home=" + home);
    command.add("-Dorrery.execPath=" + System.getProperty("orrery.execPath", ""));
    command.add("-cp");
    command.add(GuiProcess.classPath(jars));
    command.add(main);
    return command;
  }
}
