package dev.orrery.lsp.command;

import dev.orrery.lsp.live.LiveSource;
import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.live.LoopStateText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Shows what a program's loop does, by its number, its script, or the latest one. */
public final class ShowLoopStateCommand implements Command {
  private final LiveSources sources;
  private final VirtualDocuments documents;

  public ShowLoopStateCommand(LiveSources sources, VirtualDocuments documents) {
    this.sources = sources;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "orrery.showLoopState";
  }

  @Override
  public CompletableFuture<?> execute(CommandArguments arguments) throws CommandException {
    LiveSource source = source(arguments);
    String path =
        source.recording() == null
            ? "loop/" + source.pid() + ".txt"
            : "loop/" + source.recording().getFileName() + ".txt";
    Map<String, Object> answer = new HashMap<>();
    answer.put("document", documents.show(path, () -> LoopStateText.of(source)));
    return CompletableFuture.completedFuture(answer);
  }

  private LiveSource source(CommandArguments arguments) throws CommandException {
    long pid = arguments.number(0);
    Path file = arguments.text(0) == null ? null : arguments.path(0);
    for (LiveSource source : sources.all()) {
      boolean any = pid < 0 && file == null;
      if (any || pid > 0 && source.pid() == pid || file != null && source.mentions(file)) {
        return source;
      }
    }
    throw new CommandException(
        "No such program of this workspace runs, and no recording of it is open.");
  }
}
