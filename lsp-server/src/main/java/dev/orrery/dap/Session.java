package dev.orrery.dap;

import dev.orrery.dap.breakpoint.BreakpointCode;
import dev.orrery.dap.breakpoint.Breakpoints;
import dev.orrery.dap.breakpoint.ExceptionFilters;
import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.launch.DebuggedProcess;
import dev.orrery.dap.launch.InspectorAddress;
import dev.orrery.dap.launch.LaunchSettings;
import dev.orrery.dap.launch.LaunchedProcess;
import dev.orrery.dap.launch.Launcher;
import dev.orrery.protocol.connection.WebSocketTransport;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.lsp4j.debug.ExitedEventArguments;
import org.eclipse.lsp4j.debug.OutputEventArgumentsCategory;
import org.eclipse.lsp4j.debug.ProcessEventArguments;
import org.eclipse.lsp4j.debug.ProcessEventArgumentsStartMethod;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;

/** What a client debugs: from its first request to the end, over restarts of the program. */
final class Session {
  /** How long a client that has asked for a program may stay silent before the program begins. */
  private static final long PATIENCE_MS = 5000;

  private static final long REATTACH_MS = 500;

  private final SessionThread thread;
  private final Editor editor;
  private final Breakpoints breakpoints;
  private final CompletableFuture<Void> configured = new CompletableFuture<>();
  private ExceptionFilters filters = ExceptionFilters.NONE;
  private Target target;
  private volatile DebuggedProcess process;
  private Debuggee debuggee;
  private boolean restarting;
  private boolean over;

  Session(SessionThread thread, Editor editor) {
    this.thread = thread;
    this.editor = editor;
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

  Target target() {
    return target;
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
                thread.later(PATIENCE_MS, this::configured);
              }
            });
  }

  private CompletableFuture<Void> start() {
    return switch (target) {
      case Target.Launch launch -> launch(launch);
      case Target.Attach attach ->
          thread
              .blocking(() -> InspectorAddress.of(attach.settings()))
              .thenCompose(address -> connect(address, true, attach.settings().continueOnAttach()));
    };
  }

  private CompletableFuture<Void> launch(Target.Launch launch) {
    LaunchSettings settings = launch.settings();
    ChildPrograms children = new ChildPrograms(thread, editor, launch);
    return new Launcher(thread, editor)
        .start(settings, children.listener(this::output))
        .thenCompose(
            launched -> {
              process = launched.process();
              if (over) {
                kill();
                return Failure.future("The client has left.");
              }
              if (process != null) {
                DebuggedProcess started = process;
                if (started instanceof LaunchedProcess here && children.areWanted()) {
                  here.watchForks(thread, children::found);
                }
                started.ended().thenAcceptAsync(code -> exited(started, code), thread);
              }
              if (launched.inspector() == null) {
                tellProcess(process == null ? null : (int) process.pid());
                return CompletableFuture.completedFuture(null);
              }
              return launched
                  .inspector()
                  .thenComposeAsync(
                      uri ->
                          connect(uri, settings.common().consoleOutput(), !settings.stopOnEntry()),
                      thread);
            });
  }

  private void output(String category, String text) {
    boolean fromConsole = target.common().consoleOutput();
    if (!fromConsole || category.equals(OutputEventArgumentsCategory.STDERR)) {
      editor.output(category, text);
    }
  }

  private CompletableFuture<Void> connect(URI address, boolean console, boolean skipEntry) {
    return thread
        .blocking(() -> WebSocketTransport.connect(address))
        .thenCompose(
            transport -> {
              if (over) {
                transport.close();
                return Failure.future("The client has left.");
              }
              Debuggee now =
                  new Debuggee(
                      transport,
                      thread,
                      editor,
                      breakpoints,
                      this::filters,
                      new Debuggee.Ways(target.common(), console, skipEntry));
              debuggee = now;
              CompletableFuture<?> ready = now.begin().thenCompose(_ -> freeForks(now));
              now.ended().thenRun(() -> disconnected(now));
              return ready.thenApply(
                  _ -> {
                    announce(now);
                    configured.thenComposeAsync(_ -> now.run(), thread);
                    return null;
                  });
            });
  }

  /** What is forked need not wait where nobody will come. */
  private CompletableFuture<?> freeForks(Debuggee now) {
    return target instanceof Target.Launch launch
            && !new ChildPrograms(thread, editor, launch).areWanted()
        ? now.freeForks()
        : CompletableFuture.completedFuture(null);
  }

  private void announce(Debuggee now) {
    if (process != null) {
      tellProcess((int) process.pid());
    } else {
      now.pid().whenComplete((pid, _) -> tellProcess(pid));
    }
  }

  private void tellProcess(Integer pid) {
    ProcessEventArguments event = new ProcessEventArguments();
    event.setName(target.title());
    event.setSystemProcessId(pid);
    event.setIsLocalProcess(true);
    event.setStartMethod(
        target instanceof Target.Launch
            ? ProcessEventArgumentsStartMethod.LAUNCH
            : ProcessEventArgumentsStartMethod.ATTACH);
    editor.client().process(event);
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
