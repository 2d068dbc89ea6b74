package dev.orrery.dap;

import dev.orrery.dap.breakpoint.BreakpointCode;
import dev.orrery.dap.breakpoint.Breakpoints;
import dev.orrery.dap.breakpoint.ExceptionFilters;
import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.launch.DebuggedProcess;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.lsp4j.debug.ExitedEventArguments;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;

/** What a client debugs: from its first request to the end, over restarts of the program. */
final class Session {
  private static final long REATTACH_MS = 500;

  private final SessionThread thread;
  private final Editor editor;
  private final long patienceMs;
  private final Breakpoints breakpoints;
  private final CompletableFuture<Void> configured = new CompletableFuture<>();
  private final CompletableFuture<Void> left = new CompletableFuture<>();
  private ExceptionFilters filters = ExceptionFilters.NONE;
  private Target target;
  private volatile DebuggedProcess process;
  private Debuggee debuggee;
  private boolean restarting;
  private boolean over;

  /**
   * @param patienceMs how long a client that has asked for a program may stay silent before the program
   *     begins
   */
  Session(SessionThread thread, Editor editor, long patienceMs) {
    this.thread = thread;
    this.editor = editor;
    this.patienceMs = patienceMs;
    String binding =
        "__orreryDebugAdapter" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    this.breakpoints = new Breakpoints(editor, new BreakpointCode(binding));
  }

  Breakpoints breakpoints() {
    return breakpoints;
  }

  /** The program, null if there is none at the moment. */
  Debuggee debuggee() {
    return debuggee;
  }

  /** The program's name, for people. */
  String title() {
    return target == null ? "main" : target.title();
  }

  /** Whether nobody waits for the program any more. */
  boolean isOver() {
    return over;
  }

  ExceptionFilters filters() {
    return filters;
  }

  void setFilters(ExceptionFilters wanted) {
    filters = wanted;
  }

  /** The client has told all it wants. */
  void configured() {
    configured.complete(null);
  }

  /** Completes when it has, or has taken too long. */
  CompletableFuture<Void> whenConfigured() {
    return configured;
  }

  /** Completes when the client has disconnected and has its answer. */
  CompletableFuture<Void> left() {
    return left;
  }

  // ---- beginning -------------------------------------------------------------------------------

  /** Begins; completes when the program could run, or fails with why it cannot. */
  CompletableFuture<Void> begin(Target wanted) {
    if (target != null) {
      return Failure.future("This session has a program already.");
    }
    target = wanted;
    return start()
        .whenComplete(
            (_, problem) -> {
              if (problem != null) {
                kill();
                terminated();
              } else {
                thread.later(patienceMs, this::configured);
              }
            });
  }

  private CompletableFuture<Void> start() {
    return new ProgramStart(thread, editor, this, target).begin();
  }

  /** A process was started, null if nobody knows which it is; it goes with a client that has left. */
  void started(DebuggedProcess launched) {
    process = launched;
    if (over) {
      kill();
    } else if (launched != null) {
      launched.ended().thenAcceptAsync(code -> exited(launched, code), thread);
    }
  }

  /** There is a connection to a program's inspector. */
  void connected(Debuggee now) {
    debuggee = now;
    now.ended().thenRun(() -> disconnected(now));
  }

  // ---- the end ---------------------------------------------------------------------------------

  private void disconnected(Debuggee gone) {
    if (gone != debuggee) {
      return;
    }
    debuggee = null;
    breakpoints.end();
    if (restarting || over || process != null) {
      // A process is over when it has ended.
      return;
    }
    if (target instanceof Target.Attach attach && attach.settings().restart()) {
      reattach();
    } else {
      terminated();
    }
  }

  private void reattach() {
    thread.later(
        REATTACH_MS,
        () -> {
          if (!over) {
            start()
                .whenComplete(
                    (_, problem) -> {
                      if (problem != null) {
                        terminated();
                      }
                    });
          }
        });
  }

  private void exited(DebuggedProcess ended, Integer code) {
    if (ended != process) {
      return;
    }
    process = null;
    if (debuggee != null) {
      debuggee.close();
      debuggee = null;
      breakpoints.end();
    }
    if (restarting) {
      return;
    }
    if (code != null && !over) {
      ExitedEventArguments event = new ExitedEventArguments();
      event.setExitCode(code);
      editor.client().exited(event);
    }
    terminated();
  }

  private void terminated() {
    if (!over) {
      over = true;
      editor.client().terminated(new TerminatedEventArguments());
    }
  }

  /** Starts the program anew, or attaches anew. */
  CompletableFuture<Void> restart() {
    if (target == null) {
      return Failure.future("There is no program yet.");
    }
    restarting = true;
    Debuggee former = debuggee;
    DebuggedProcess running = process;
    CompletableFuture<?> ended =
        running == null ? CompletableFuture.completedFuture(null) : running.ended();
    if (former != null) {
      former.close();
    }
    if (running != null) {
      running.kill();
    }
    return ended
        .handleAsync((_, _) -> null, thread)
        .thenCompose(
            _ -> {
              restarting = false;
              process = null;
              debuggee = null;
              over = false;
              breakpoints.end();
              return start();
            })
        .whenComplete(
            (_, problem) -> {
              restarting = false;
              if (problem != null) {
                kill();
                terminated();
              }
            });
  }

  /** Asks the program to end. */
  CompletableFuture<Void> terminate() {
    Debuggee now = debuggee;
    DebuggedProcess running = process;
    CompletableFuture<?> free = now == null ? CompletableFuture.completedFuture(null) : now.letGo();
    return free.thenCompose(
        _ -> {
          if (running != null) {
            running.terminate();
            return CompletableFuture.completedFuture(null);
          }
          return now == null
              ? CompletableFuture.completedFuture(null)
              : now.inspector()
                  .call("Runtime.evaluate", "expression", "process.kill(process.pid)")
                  .handle((_, _) -> null);
        });
  }

  /**
   * Leaves the program.
   *
   * @param kill whether it ends; null for the usual: what was launched does
   */
  CompletableFuture<Void> disconnect(Boolean kill) {
    boolean ends = kill == null ? target instanceof Target.Launch : kill;
    DebuggedProcess running = process;
    CompletableFuture<?> asked =
        ends && running == null && debuggee != null
            ? terminate()
            : CompletableFuture.completedFuture(null);
    return asked.thenCompose(
        _ -> {
          if (ends) {
            kill();
          }
          process = null;
          if (debuggee != null) {
            debuggee.close();
          }
          CompletableFuture<?> gone =
              ends && running != null ? running.ended() : CompletableFuture.completedFuture(null);
          return gone.handleAsync(
              (_, _) -> {
                terminated();
                // The answer is sent in this very task.
                thread.execute(() -> left.complete(null));
                return null;
              },
              thread);
        });
  }

  private void kill() {
    DebuggedProcess running = process;
    if (running != null) {
      running.kill();
    }
  }

  /** The client is gone: what was launched goes with it. Any thread. */
  void abandon() {
    kill();
    thread.execute(
        () -> {
          over = true;
          kill();
          if (debuggee != null) {
            debuggee.close();
          }
        });
  }

  /** A sentence for the client's console. */
  void say(Throwable problem) {
    if (!(problem instanceof IOException)) {
      editor.say("The debug adapter has failed at something: " + problem);
    }
  }
}
