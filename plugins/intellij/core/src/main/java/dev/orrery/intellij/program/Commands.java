package dev.orrery.intellij.program;

import dev.orrery.intellij.install.Installation;
import java.util.ArrayList;
import java.util.List;

/** Command lines of an installation. */
public final class Commands {
  private final Installation installation;

  public Commands(Installation installation) {
    this.installation = installation;
  }

  /** The language server, over standard input and output. */
  public List<String> languageServer() {
    return installation.command(List.of("lsp", "--stdio"));
  }

  /** The debug adapter, over standard input and output. */
  public List<String> debugAdapter() {
    return installation.command(List.of("dap", "--stdio"));
  }

  /** A program. */
  public List<String> run(Program program) {
    List<String> words = new ArrayList<>(program.options());
    if (program.inspect() != Inspect.OFF) {
      words.add(program.inspect().option());
    }
    switch (program.watch()) {
      case RECORD -> words.add("--record=" + program.recordingFile());
      case VISUALIZE -> words.add("--visualize");
      case VISUALIZE_PAUSED -> words.add("--visualize=paused");
      case OFF -> {}
    }
    words.add(program.script());
    words.addAll(program.arguments());
    return installation.command(words);
  }

  /** The visualizer on a process, a recording, an address or a file. */
  public List<String> visualizer(String target) {
    return installation.command(List.of("gui", target));
  }
}
