package dev.orrery.runtime.cli.tool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.protocol.cdp.Client;
import dev.orrery.protocol.cdp.Command;
import dev.orrery.protocol.cdp.Empty;
import dev.orrery.protocol.cdp.ProtocolException;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.local.LineTransport;
import dev.orrery.protocol.local.RuntimeSockets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A connection to a program that runs on this machine. */
final class RunningProgram implements AutoCloseable {
  private static final String VERSION = "1";
  private static final long ANSWER_SECONDS = 10;

  private final long pid;
  private final Client client;

  private RunningProgram(long pid, Client client) {
    this.pid = pid;
    this.client = client;
  }

  /**
   * Connects.
   *
   * @throws ToolException says why not: no such process, not a program of Orrery's, somebody else's,
   *     or one of another version
   */
  static RunningProgram attach(long pid, RuntimeSockets sockets) throws ToolException {
    ProcessHandle process =
        ProcessHandle.of(pid).orElseThrow(() -> new ToolException("there is no process " + pid));
    String owner = process.info().user().orElse(null);
    if (owner != null && !owner.equals(ProcessHandle.current().info().user().orElse(owner))) {
      throw new ToolException("process " + pid + " belongs to " + owner + ", who alone may ask");
    }
    RunningProgram program;
    try {
      Path socket = sockets.find(pid);
      if (socket == null) {
        throw new ToolException(notReachable(pid));
      }
      Client client = new Client(LineTransport.connect(socket), _ -> {});
      client.start();
      program = new RunningProgram(pid, client);
    } catch (IOException e) {
      throw new ToolException("process " + pid + " cannot be reached: " + e.getMessage());
    }
    program.checkVersion();
    return program;
  }

  private static String notReachable(long pid) {
    return "process "
        + pid
        + " does not answer: it is no Orrery program, or runs with --no-attach, or began less than"
        + " a second ago";
  }

  private void checkVersion() throws ToolException {
    JsonObject result = call(Command.untyped("Schema.getDomains"), new JsonObject());
    for (JsonElement each : result.getAsJsonArray("domains")) {
      JsonObject domain = each.getAsJsonObject();
      if (domain.get("name").getAsString().equals(EventLoopDomain.NAME)) {
        String version = domain.get("version").getAsString();
        if (version.split("\\.")[0].equals(VERSION)) {
          return;
        }
        client.close();
        throw new ToolException(
            "process "
                + pid
                + " speaks version "
                + version
                + " of the protocol, this tool "
                + VERSION
                + ".x: use the orrery that runs it");
      }
    }
    client.close();
    throw new ToolException("process " + pid + " does not serve the EventLoop domain");
  }

  long pid() {
    return pid;
  }

  Client client() {
    return client;
  }

  /** Sends a command without parameters and waits for the answer. */
  <R> R call(Command<Empty, R> command) throws ToolException {
    return call(command, new Empty());
  }

  /** Sends a command and waits for the answer. */
  <P, R> R call(Command<P, R> command, P parameters) throws ToolException {
    CompletableFuture<R> answer = client.call(command, parameters);
    try {
      return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new ToolException("process " + pid + ": " + message(e.getCause()));
    } catch (TimeoutException _) {
      throw new ToolException("process " + pid + " has not answered for " + ANSWER_SECONDS + " s");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ToolException("interrupted");
    }
  }

  private static String message(Throwable failure) {
    return failure instanceof ProtocolException refused && refused.data() != null
        ? refused.getMessage() + ": " + refused.data()
        : failure.getMessage();
  }

  @Override
  public void close() {
    client.close();
  }
}
