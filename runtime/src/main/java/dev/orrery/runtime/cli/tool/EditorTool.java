package dev.orrery.runtime.cli.tool;

import dev.orrery.runtime.os.Platform;
import dev.orrery.runtime.os.PosixExec;
import java.io.IOException;
import java.util.List;

/**
 * A server for editors. It takes this process's place, so that there is one process only, which
 * editors may signal.
 */
final class EditorTool implements Tool {
  private final String main;
  private final String usage;
  private final String summary;

  /** {@code main}: the server's main class. */
  EditorTool(String main, String usage, String summary) {
    this.main = main;
    this.usage = usage;
    this.summary = summary;
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
    List<String> command = ImageProcess.EDITOR_SERVERS.commandHere(main);
    if (command == null) {
      throw new ToolException("there is none here: the image was built without lib/lsp");
    }
    command.addAll(arguments.options());
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
}
