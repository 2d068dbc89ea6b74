package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a tool works with.
 *
 * @param cwd absolute
 * @param terminal whether {@code out} is a terminal
 */
public record ToolContext(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path cwd,
    Map<String, String> env,
    boolean terminal) {

  RuntimeSockets sockets() throws ToolException {
    try {
      return RuntimeSockets.ofUser(env);
    } catch (IOException e) {
      throw new ToolException("running programs cannot be reached here: " + e.getMessage());
    }
  }
}
