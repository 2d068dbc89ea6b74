package dev.orrery.lsp.command;

import dev.orrery.lsp.live.LiveSources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Shows the figures of a recording. */
public final class OpenRecordingCommand implements Command {
  private final LiveSources sources;

  public OpenRecordingCommand(LiveSources sources) {
    this.sources = sources;
  }

  @Override
  public String name() {
    return "orrery.openRecording";
  }

  @Override
  public CompletableFuture<?> execute(CommandArguments arguments) throws CommandException {
    Path file = arguments.path(0);
    try {
      sources.open(file);
    } catch (IOException e) {
      throw new CommandException(e.getMessage());
    }
    return CompletableFuture.completedFuture(Map.of("recording", file.toString()));
  }
}
