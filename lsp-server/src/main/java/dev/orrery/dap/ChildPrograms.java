package dev.orrery.dap;

import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.launch.LaunchedProcess;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.lsp4j.debug.StartDebuggingRequestArguments;
import org.eclipse.lsp4j.debug.StartDebuggingRequestArgumentsType;

/**
 * Programs that the program forks: they are started with its own flags, and so wait for a debugger. Each
 * becomes a session of its own if the client can have several; else they are started without the flags.
 */
final class ChildPrograms {
  private final SessionThread thread;
  private final Editor editor;
  private final Target.Launch parent;

  /** Paths of addresses, which are never used again; ports are. */
  private final Set<String> known = new HashSet<>();

  ChildPrograms(SessionThread thread, Editor editor, Target.Launch parent) {
    this.thread = thread;
    this.editor = editor;
    this.parent = parent;
  }

  /** {@code output}: gets what the program writes. */
  LaunchedProcess.Listener listener(BiConsumer<String, String> output) {
    return new LaunchedProcess.Listener() {
      @Override
      public void output(String category, String text) {
        output.accept(category, text);
      }

      @Override
      public void child(URI inspector) {
        thread.execute(() -> found(inspector));
      }
    };
  }

  /** Whether they become sessions of the client's. */
  boolean areWanted() {
    return editor.canStartDebugging() && parent.common().children();
  }

  /** A forked program waits; each is told of once. */
  void found(URI inspector) {
    if (areWanted() && known.add(inspector.getPath())) {
      editor
          .client()
          .startDebugging(request(inspector))
          .whenCompleteAsync((_, problem) -> tell(inspector, problem), thread);
    }
  }

  private void tell(URI inspector, Throwable problem) {
    if (problem != null) {
      editor.say(
          "The program at "
              + inspector.getAuthority()
              + " waits for a debugger: "
              + Failure.sentence(problem));
    }
  }

  private StartDebuggingRequestArguments request(URI inspector) {
    Map<String, Object> configuration = new HashMap<>();
    for (String name : new String[] {"type", "sourceMaps", "skipFiles", "loopState"}) {
      if (parent.request().get(name) != null) {
        configuration.put(name, parent.request().get(name));
      }
    }
    configuration.put("name", "child process at " + inspector.getAuthority());
    configuration.put("websocketAddress", inspector.toString());
    configuration.put("continueOnAttach", true);
    StartDebuggingRequestArguments request = new StartDebuggingRequestArguments();
    request.setRequest(StartDebuggingRequestArgumentsType.ATTACH);
    request.setConfiguration(configuration);
    return request;
  }
}
