package dev.orrery.dap;

import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.BoundedInput;
import dev.orrery.dap.client.Editor;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.lsp4j.debug.launch.DSPLauncher;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** One client and its session, over a pair of streams. */
public final class Connection implements AutoCloseable {
  private static final long PATIENCE_MS = 5000;

  private final InputStream in;
  private final OutputStream out;
  private final Session session;
  private final SessionThread thread;
  private final Requests requests;
  private final Editor editor = new Editor();

  public Connection(InputStream in, OutputStream out) {
    this(in, out, PATIENCE_MS);
  }

  /** {@code patienceMs}: how long a program waits for the client to be configured. */
  Connection(InputStream in, OutputStream out, long patienceMs) {
    AtomicReference<Session> owner = new AtomicReference<>();
    this.in = new BoundedInput(in);
    this.out = out;
    this.thread = new SessionThread(problem -> owner.get().say(problem));
    this.session = new Session(thread, editor, patienceMs);
    this.requests = new Requests(thread);
    owner.set(session);
  }

  /**
   * Serves the client; returns when it is gone, and all that was launched for it.
   *
   * @throws InterruptedException after which {@link #close} is to be called
   */
  public void serve() throws InterruptedException {
    try (ExecutorService reader =
        Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("orrery-dap-read").daemon().unstarted(task))) {
      Launcher<IDebugProtocolClient> launcher =
          DSPLauncher.createServerLauncher(
              new Adapter(thread, editor, requests, session), in, out, reader, requests::wrap);
      editor.connect(launcher.getRemoteProxy());
      Future<?> end = launcher.startListening();
      end.get();
    } catch (ExecutionException _) {
      // The stream has broken: the client is gone, in its way.
    } finally {
      close();
    }
  }

  /** Runs when the client has disconnected, on the session's thread. */
  void whenLeft(Runnable action) {
    session.left().thenRun(action);
  }

  /** Ends what was launched for the client. Any thread. */
  @Override
  public void close() {
    session.abandon();
    thread.close();
  }
}
