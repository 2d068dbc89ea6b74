package dev.orrery.runtime.cli.tool;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** All subcommands. */
public enum Tools {
  PS("ps", new PsTool(), Set.of(), Set.of()),
  TOP("top", new TopTool(), Set.of(), Set.of("--interval", "--count")),
  WHY_ALIVE("why-alive", new WhyAliveTool(), Set.of(), Set.of()),
  TREE("tree", new TreeTool(), Set.of(), Set.of("--watch")),
  EXPLAIN("explain", new ExplainTool(), Set.of("--all"), Set.of()),
  TRACE("trace", new TraceTool(), Set.of(), Set.of("--chrome", "--cpuprofile")),
  GUI("gui", new GuiTool(), Set.of(), Set.of("--source")),
  LSP(
      "lsp",
      new EditorTool(
          "dev.orrery.lsp.Main",
          "[--socket=<port>|--pipe=<name>]",
          "a language server, over standard input and output, or connecting to a client"),
      Set.of("--stdio"),
      Set.of("--socket", "--pipe")),
  DAP(
      "dap",
      new EditorTool(
          "dev.orrery.dap.Main",
          "[--port=<port>]",
          "a debug adapter, over standard input and output, or listening at a port"),
      Set.of("--stdio"),
      Set.of("--port"));

  private static final int FAILED = 1;
  private static final int BAD_USAGE = 9;

  private final String word;
  private final Tool tool;
  private final Set<String> flags;
  private final Set<String> valued;

  Tools(String word, Tool tool, Set<String> flags, Set<String> valued) {
    this.word = word;
    this.tool = tool;
    this.flags = flags;
    this.valued = valued;
  }

  /**
   * Runs a tool and says what went wrong, if anything does.
   *
   * @return the exit code
   */
  public static int run(String word, List<String> args, ToolContext context) {
    for (Tools each : values()) {
      if (each.word.equals(word)) {
        return each.run(args, context);
      }
    }
    context.err().println("orrery: no tool " + word);
    return BAD_USAGE;
  }

  private int run(List<String> args, ToolContext context) {
    if (args.contains("--help")) {
      context.out().println("Usage: orrery " + word + " " + tool.usage());
      context.out().println(tool.summary());
      return 0;
    }
    try {
      return tool.run(Arguments.parse(args, flags, valued, this == EXPLAIN), context);
    } catch (ToolException e) {
      context.err().println("orrery " + word + ": " + e.getMessage());
      return FAILED;
    } catch (IOException e) {
      context.err().println("orrery " + word + ": " + e);
      return FAILED;
    } finally {
      context.out().flush();
    }
  }

  /** A line for each tool, for --help. */
  public static String help() {
    StringBuilder text = new StringBuilder();
    for (Tools each : values()) {
      text.append(
          "  orrery %-28s %s%n"
              .formatted(each.word + " " + each.tool.usage(), each.tool.summary()));
    }
    return text.toString();
  }
}
