package dev.orrery.runtime.cli;

import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.observe.serve.AttachServer;
import dev.orrery.runtime.observe.serve.EventLoopService;
import dev.orrery.runtime.os.QuitSignal;
import dev.orrery.runtime.os.SystemException;
import java.io.IOException;

/**
 * Lets people ask about a program: over its local socket, and by SIGQUIT. Set up a while after its
 * start: a short program shall not pay for it, nor a long one at the time when it has most to do.
 */
final class AttachPoint implements Runnable {
  private static final long DELAY_MS = 700;

  private final Environment environment;

  private AttachPoint(Environment environment) {
    this.environment = environment;
  }

  static void openLater(Environment environment) {
    Thread thread = new Thread(new AttachPoint(environment), "orrery-attach");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      Thread.sleep(DELAY_MS);
      open(new EventLoopService(environment.observation(), environment::gate), environment);
    } catch (IOException _) {
      // A program runs as well without: its output is no place for complaints. The tools say that
      // they do not find it.
    } catch (IllegalStateException _) {
      // The process ends already. The next tool removes the socket.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Opens the socket now, until the process ends. */
  static void open(EventLoopService service, Environment environment) throws IOException {
    handleQuit(service);
    AttachServer server =
        AttachServer.open(service, RuntimeSockets.ofUser(environment.config().env()));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "orrery-attach-end"));
  }

  private static void handleQuit(EventLoopService service) {
    if (QuitSignal.isSupported()) {
      try {
        QuitSignal.handle(() -> System.err.print("\n" + service.report().join()));
      } catch (SystemException _) {
        // The system forbids it: the JVM's thread dump stays.
      }
    }
  }
}
