package dev.orrery.protocol.connection;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.orrery.protocol.cdp.Client;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.local.LineTransport;
import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the programs that run, and asks each once what it is. Blocks; one thread at a time. */
public final class RunningPrograms {
  private static final long PATIENCE_MS = 1000;

  private final RuntimeSockets sockets;
  private Map<Long, RunningProgram> known = new HashMap<>();

  /** {@code sockets}: null if this system has none. */
  public RunningPrograms(RuntimeSockets sockets) {
    this.sockets = sockets;
  }

  /** Those there are now, in the order of their numbers. */
  public List<RunningProgram> find() throws IOException {
    List<RunningProgram> found = new ArrayList<>();
    if (sockets != null) {
      for (long pid : sockets.programs()) {
        RunningProgram program = known.containsKey(pid) ? known.get(pid) : ask(pid);
        if (program != null) {
          found.add(program);
        }
      }
    }
    Map<Long, RunningProgram> next = new HashMap<>();
    found.forEach(program -> next.put(program.pid(), program));
    known = next;
    return found;
  }

  /** Older runtimes do not tell the folder: then it is not known which file is meant. */
  private static Path script(JsonObject info) {
    String script = text(info, "url");
    String cwd = text(info, "cwd");
    if (script.isBlank() || cwd.isBlank() && !script.startsWith("/")) {
      return null;
    }
    try {
      return Path.of(cwd).resolve(script).toAbsolutePath().normalize();
    } catch (InvalidPathException ignored) {
      return null;
    }
  }

  private static String text(JsonObject info, String name) {
    return info.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  /** Null if it does not answer: a loop that is busy does, but not one of another protocol. */
  private RunningProgram ask(long pid) throws IOException {
    Path socket = sockets.find(pid);
    if (socket == null) {
      return null;
    }
    try (Client client = new Client(LineTransport.connect(socket), ignored -> {})) {
      client.start();
      JsonObject target =
          client
              .call(Command.untyped("Target.getTargetInfo"), new JsonObject())
              .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
      if (!(target.get("targetInfo") instanceof JsonObject info)) {
        return null;
      }
      String title = text(info, "title");
      return new RunningProgram(
          pid,
          title.isBlank() ? "(no script)" : title,
          script(info),
          ProcessHandle.of(pid).flatMap(handle -> handle.info().startInstant()).orElse(null));
    } catch (IOException | ExecutionException | TimeoutException ignored) {
      // It has just ended, or cannot answer now; it is asked again next time.
      return null;
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
