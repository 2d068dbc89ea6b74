package dev.orrery.dap;

import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.launch.DebuggedProcess;
import dev.orrery.dap.launch.InspectorAddress;
import dev.orrery.dap.launch.LaunchSettings;
import dev.orrery.dap.launch.LaunchedProcess;
import dev.orrery.dap.launch.Launcher;
import dev.orrery.dap.launch.Launcher.Launched;
import dev.orrery.protocol.connection.WebSocketTransport;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.OutputEventArgumentsCategory;
import org.eclipse.lsp4j.debug.ProcessEventArguments;
import org.eclipse.lsp4j.debug.ProcessEventArgumentsStartMethod;

/** Starts a session's program, or finds the one that runs, and connects to its inspector. */
final class ProgramStart {
  private final SessionThread thread;
  private final Editor editor;
  private final Session session;
  private final Target target;

  ProgramStart(SessionThread thread, Editor editor, Session session, Target target) {
    this.thread = thread;
    this.editor = editor;
    this.session = session;
    this.target = target;
  }

  /** Completes when the program could run, or fails with why it cannot. */
  CompletableFuture<Void> begin() {
    return switch (target) {
      case Target.Launch launch -> launch(launch);
      case Target.Attach attach ->
          thread
              .blocking(() -> InspectorAddress.of(attach.settings()))
              .thenCompose(
                  address -> connect(address, null, true, attach.settings().continueOnAttach()));
    };
  }

  private CompletableFuture<Void> launch(Target.Launch launch) {
    LaunchSettings settings = launch.settings();
    ChildPrograms children = new ChildPrograms(thread, editor, launch);
    return new Launcher(thread, editor)
        .start(settings, children.listener(this::output))
        .thenCompose(launched -> launched(launched, settings, children));
  }

  private CompletableFuture<Void> launched(
      Launched launched, LaunchSettings settings, ChildPrograms children) {
    DebuggedProcess process = launched.process();
    session.started(process);
    if (session.isOver()) {
      return gone();
    }
    if (process instanceof LaunchedProcess here && children.areWanted()) {
      here.watchForks(thread, children::found);
    }
    if (launched.inspector() == null) {
      tell(process == null ? null : (int) process.pid());
      return CompletableFuture.completedFuture(null);
    }
    boolean console = settings.common().consoleOutput();
    return launched
        .inspector()
        .thenComposeAsync(uri -> connect(uri, process, console, !settings.stopOnEntry()), thread);
  }

  private static CompletableFuture<Void> gone() {
    return Failure.future("The client has left.");
  }

  private void output(String category, String text) {
    boolean fromConsole = target.common().consoleOutput();
    if (!fromConsole || category.equals(OutputEventArgumentsCategory.STDERR)) {
      editor.output(category, text);
    }
  }

  /** {@code process}: null if it is not known. */
  private CompletableFuture<Void> connect(
      URI address, DebuggedProcess process, boolean console, boolean skipEntry) {
    return thread
        .blocking(() -> WebSocketTransport.connect(address))
        .thenCompose(
            transport -> {
              if (session.isOver()) {
                transport.close();
                return gone();
              }
              Debuggee now =
                  new Debuggee(
                      transport,
                      thread,
                      editor,
                      session.breakpoints(),
                      session::filters,
                      new Debuggee.Ways(target.common(), console, skipEntry));
              CompletableFuture<?> ready = now.begin().thenCompose(_ -> freeForks(now));
              session.connected(now);
              return ready.thenApply(
                  _ -> {
                    announce(now, process);
                    session.whenConfigured().thenComposeAsync(_ -> now.run(), thread);
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

  private void announce(Debuggee now, DebuggedProcess process) {
    if (process != null) {
      tell((int) process.pid());
    } else {
      now.pid().whenComplete((pid, _) -> tell(pid));
    }
  }

  private void tell(Integer pid) {
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
}
