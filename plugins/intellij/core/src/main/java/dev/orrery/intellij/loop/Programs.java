package dev.orrery.intellij.loop;

import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.RunningProgram;
import dev.orrery.protocol.connection.RunningPrograms;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The programs of this user that run, as {@code orrery ps} lists them. Blocks; any thread. */
public final class Programs {
  private final RuntimeSockets sockets;
  private final RunningPrograms running;

  private Programs(RuntimeSockets sockets) {
    this.sockets = sockets;
    this.running = new RunningPrograms(sockets);
  }

  /** Those of the user whose environment this is; none where the system has no such sockets. */
  public static Programs ofUser(Map<String, String> environment) {
    RuntimeSockets sockets;
    try {
      sockets = RuntimeSockets.ofUser(environment);
    } catch (IOException e) {
      // Windows does not tell who that is, and Orrery does not run there.
      sockets = null;
    }
    return new Programs(sockets);
  }

  /** Those whose sockets are in one folder. */
  public static Programs in(Path folder) throws IOException {
    return new Programs(RuntimeSockets.in(folder));
  }

  /** In the order of their numbers. */
  public synchronized List<RunningProgram> find() throws IOException {
    return running.find();
  }

  /** A feed of one of them. */
  public Feed open(long processId) throws IOException {
    return new Connector(sockets, null).open(new Target.Program(processId), false);
  }
}
