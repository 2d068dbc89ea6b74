package dev.orrery.lsp.command;

import dev.orrery.lsp.live.LiveSources;
import dev.orrery.lsp.server.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageType;

/** Runs a file, or runs it and records what its loop does. */
public final class RunCommand implements Command {
  public static final String RUN = "orrery.run";
  public static final String RECORD = "orrery.record";

  private final Session session;
  private final Programs programs;
  private final LiveSources sources;
  private final boolean recorded;

  public RunCommand(Session session, Programs programs, LiveSources sources, boolean recorded) {
    this.session = session;
    this.programs = programs;
    this.sources = sources;
    this.recorded = recorded;
  }

  @Override
  public String name() {
    return recorded ? RECORD : RUN;
  }

  @Override
  public CompletableFuture<?> execute(CommandArguments arguments) throws CommandException {
    Path script = arguments.file(0);
    List<String> words = new ArrayList<>();
    Path recording = recorded ? recording(script) : null;
    if (recorded) {
      words.add("--record=" + recording);
    }
    words.add(script.toString());
    words.addAll(arguments.texts(1));
    warnIfUnsaved(arguments.text(0), script);
    String name = script.getFileName().toString();
    Process process =
        programs.start(script.getParent(), name, words, code -> ended(name, code, recording));
    programs.log(name + " runs as process " + process.pid() + ".");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pid", process.pid());
    if (recorded) {
      answer.put("recording", recording.toString());
    }
    return CompletableFuture.completedFuture(answer);
  }

  private static Path recording(Path script) throws CommandException {
    try {
      String name = script.getFileName().toString();
      Path folder = Files.createTempDirectory("orrery-recording");
      return folder.resolve(name.replaceFirst("\\.[^.]*$", "") + ".orrec");
    } catch (IOException e) {
      throw new CommandException("There is no place for a recording: " + e.getMessage() + ".");
    }
  }

  private void warnIfUnsaved(String uri, Path script) {
    var document = session.documents().get(uri);
    try {
      if (document != null && !Files.readString(script).equals(document.text().content())) {
        programs.tell(
            MessageType.Warning,
            script.getFileName() + " has changes that are not saved: what is saved runs.");
      }
    } catch (IOException _) {
      // It cannot be compared, and will be told of when it cannot be run either.
    }
  }

  private void ended(String name, int code, Path recording) {
    programs.log(name + " has ended with exit code " + code + ".");
    if (recording == null) {
      return;
    }
    try {
      sources.open(recording);
      programs.log("What its loop did is in " + recording + ".");
    } catch (IOException e) {
      programs.tell(MessageType.Error, e.getMessage());
    }
  }
}
