package dev.orrery.lsp.command;

import dev.orrery.lsp.live.LiveSource;
import dev.orrery.lsp.live.LiveSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageType;

/**
 * Opens the visualizer on the program or recording that a file's figures come from, at a line of the
 * file: {@code [uri, line from 1, pid or recording]}.
 */
public final class OpenVisualizerCommand implements Command {
  public static final String NAME = "orrery.openVisualizer";

  private final Programs programs;
  private final LiveSources sources;

  public OpenVisualizerCommand(Programs programs, LiveSources sources) {
    this.programs = programs;
    this.sources = sources;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public CompletableFuture<?> execute(CommandArguments arguments) throws CommandException {
    String target = target(arguments);
    programs.start(
        Path.of(System.getProperty("user.home")),
        "visualizer",
        words(target, arguments),
        code -> {
          if (code != 0) {
            programs.tell(
                MessageType.Error,
                "The visualizer has ended with exit code " + code + "; its log says why.");
          }
        });
    return CompletableFuture.completedFuture(Map.of("target", target));
  }

  /** What the launcher is given. */
  static List<String> words(String target, CommandArguments arguments) throws CommandException {
    long line = arguments.number(1);
    return line < 1
        ? List.of("gui", target)
        : List.of("gui", "--source=" + arguments.path(0) + ":" + line, target);
  }

  private String target(CommandArguments arguments) throws CommandException {
    long pid = arguments.number(2);
    String recording = arguments.text(2);
    if (pid > 0 || recording != null) {
      return recording == null ? Long.toString(pid) : recording;
    }
    Path file = arguments.text(0) == null ? null : arguments.path(0);
    for (LiveSource source : sources.all()) {
      if (source.recording() != null) {
        return source.recording().toString();
      } else if (!source.isEnded() && (file == null || source.mentions(file))) {
        return Long.toString(source.pid());
      }
    }
    throw new CommandException(
        "No program of this workspace runs, and no recording is open: run or record one first.");
  }
}
