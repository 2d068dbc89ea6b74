package dev.orrery.runtime.cli.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Opens the visualizer and waits until its windows are closed. */
final class GuiTool implements Tool {
  @Override
  public String usage() {
    return "[--source=<file>:<line>] [pid | ws://... | file]";
  }

  @Override
  public String summary() {
    return "watch the loop of a program or recording; without: choose";
  }

  /** What the visualizer is given: it knows the options, too. */
  static List<String> words(Arguments arguments) {
    List<String> words = new ArrayList<>(arguments.options());
    words.addAll(arguments.words());
    return words;
  }

  @Override
  public int run(Arguments arguments, ToolContext context) throws ToolException, IOException {
    ProcessBuilder command = GuiProcess.inForeground(words(arguments));
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
