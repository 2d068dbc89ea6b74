package dev.orrery.runtime.cli.tool;

import java.io.IOException;

/** Opens the visualizer and waits until its windows are closed. */
final class GuiTool implements Tool {
  @Override
  public String usage() {
    return "[pid | ws://... | file.orrec]";
  }

  @Override
  public String summary() {
    return "watch the loop of a program or recording; without: choose";
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException, IOException {
    ProcessBuilder command = GuiProcess.inForeground(arguments.words());
    if (command == null) {
      throw new ToolException(GuiProcess.ABSENT);
    }
    try {
      return command.directory(context.cwd().toFile()).start().waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ToolException("interrupted");
    }
  }
}
