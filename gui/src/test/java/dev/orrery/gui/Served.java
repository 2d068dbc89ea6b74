package dev.orrery.gui;

import dev.orrery.protocol.connection.Connector;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.Target;
import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.runtime.Orrery;
import dev.orrery.runtime.observe.gate.LoopGate;
import dev.orrery.runtime.observe.serve.AttachServer;
import dev.orrery.runtime.observe.serve.EventLoopService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program of this process that can be attached to, over a socket in a folder of its own. */
public final class Served implements AutoCloseable {
  private static final int DEADLINE_SECONDS = 60;

  private final Orrery program;
  private final AttachServer server;
  private final RuntimeSockets sockets;

  private Served(Orrery program, AttachServer server, RuntimeSockets sockets) {
    this.program = program;
    this.server = server;
    this.sockets = sockets;
  }

  /**
   * Starts a program.
   *
   * @param held whether it waits before its first line for somebody to attach
   */
  public static Served start(Path folder, String code, boolean held)
      throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("main.js"), code);
    Orrery.Builder builder =
        Orrery.builder()
            .args(script.toString())
            .cwd(folder.toString())
            .gate(
                gate -> {
                  if (held) {
                    gate.pause();
                  }
                });
    Orrery program = builder.start();
    EventLoopService service =
        new EventLoopService(program.observation().join(), () -> program.gate().join());
    if (held) {
      LoopGate gate = program.gate().join();
      await(gate::isPaused);
      service.awaitSession();
    }
    RuntimeSockets sockets = RuntimeSockets.in(folder);
    return new Served(program, AttachServer.open(service, sockets), sockets);
  }

  public Orrery program() {
    return program;
  }

  public RuntimeSockets sockets() {
    return sockets;
  }

  /** Attaches to it. */
  public Feed attach(boolean letGo) throws IOException {
    return new Connector(sockets, null)
        .open(new Target.Program(ProcessHandle.current().pid()), letGo);
  }

  /** The program's exit code; waits for it. */
  public int exitCode() throws Exception {
    return program.exitCode().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until something is so. */
  public static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come about");
      }
      Thread.sleep(2);
    }
  }

  /** Ends the program, as its process would. */
  public void end() {
    program.close();
    server.close();
  }

  @Override
  public void close() {
    end();
  }
}
