package dev.orrery.intellij.verify;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.OutputEventArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StoppedEventArguments;
import org.eclipse.lsp4j.debug.TerminatedEventArguments;
import org.eclipse.lsp4j.debug.launch.DSPLauncher;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** A client of a debug adapter that asks in the order in which LSP4IJ does. */
final class DebugClient implements IDebugProtocolClient, AutoCloseable {
  private static final long PATIENCE_S = 60;

  private final Process process;
  private final IDebugProtocolServer server;
  private final CompletableFuture<Void> initialized = new CompletableFuture<>();
  private final CompletableFuture<Integer> stopped = new CompletableFuture<>();
  private final CompletableFuture<Void> terminated = new CompletableFuture<>();
  private final StringBuffer output = new StringBuffer();

  DebugClient(Process process) {
    this.process = process;
    Launcher<IDebugProtocolServer> launcher =
        DSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    this.server = launcher.getRemoteProxy();
  }

  void launch(Map<String, Object> parameters, String file, int line) throws Exception {
    InitializeRequestArguments arguments = new InitializeRequestArguments();
    arguments.setAdapterID("orrery");
    arguments.setLinesStartAt1(true);
    arguments.setColumnsStartAt1(true);
    get(server.initialize(arguments));
    CompletableFuture<Void> launched = server.launch(parameters);
    get(initialized);
    SetBreakpointsArguments breakpoints = new SetBreakpointsArguments();
    Source source = new Source();
    source.setPath(file);
    breakpoints.setSource(source);
    SourceBreakpoint breakpoint = new SourceBreakpoint();
    breakpoint.setLine(line);
    breakpoints.setBreakpoints(new SourceBreakpoint[] {breakpoint});
    get(server.setBreakpoints(breakpoints));
    get(server.configurationDone(new ConfigurationDoneArguments()));
    get(launched);
  }

  /** The thread that has stopped. */
  int awaitStop() throws Exception {
    return get(stopped);
  }

  StackFrame topFrame(int thread) throws Exception {
    StackTraceArguments arguments = new StackTraceArguments();
    arguments.setThreadId(thread);
    return get(server.stackTrace(arguments)).getStackFrames()[0];
  }

  String evaluate(int thread, String expression) throws Exception {
    EvaluateArguments arguments = new EvaluateArguments();
    arguments.setExpression(expression);
    arguments.setFrameId(topFrame(thread).getId());
    return get(server.evaluate(arguments)).getResult();
  }

  void goOn(int thread) throws Exception {
    ContinueArguments arguments = new ContinueArguments();
    arguments.setThreadId(thread);
    get(server.continue_(arguments));
  }

  void awaitEnd() throws Exception {
    get(terminated);
  }

  /** Waits until the program has printed that; its end may be told before. */
  void awaitOutput(String text) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (!output.toString().contains(text)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + text + " in: " + output);
      }
      Thread.sleep(20);
    }
  }

  private static <T> T get(CompletableFuture<T> answer) throws Exception {
    return answer.get(PATIENCE_S, TimeUnit.SECONDS);
  }

  @Override
  public void initialized() {
    initialized.complete(null);
  }

  @Override
  public void stopped(StoppedEventArguments event) {
    stopped.complete(event.getThreadId());
  }

  @Override
  public void terminated(TerminatedEventArguments event) {
    terminated.complete(null);
  }

  @Override
  public void output(OutputEventArguments event) {
    output.append(event.getOutput());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
