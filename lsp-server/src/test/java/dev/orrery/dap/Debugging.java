package dev.orrery.dap;

import static dev.orrery.dap.Client.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.ContinueArguments;
import org.eclipse.lsp4j.debug.EvaluateArguments;
import org.eclipse.lsp4j.debug.EvaluateResponse;
import org.eclipse.lsp4j.debug.ExceptionFilterOptions;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.NextArguments;
import org.eclipse.lsp4j.debug.Scope;
import org.eclipse.lsp4j.debug.ScopesArguments;
import org.eclipse.lsp4j.debug.SetBreakpointsArguments;
import org.eclipse.lsp4j.debug.SetExceptionBreakpointsArguments;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;
import org.eclipse.lsp4j.debug.StackFrame;
import org.eclipse.lsp4j.debug.StackTraceArguments;
import org.eclipse.lsp4j.debug.StepInArguments;
import org.eclipse.lsp4j.debug.StepInTarget;
import org.eclipse.lsp4j.debug.StepInTargetsArguments;
import org.eclipse.lsp4j.debug.Variable;
import org.eclipse.lsp4j.debug.VariablesArguments;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;

/** A program of a test and the client that debugs it. */
final class Debugging implements AutoCloseable {
  private final Path script;
  private final Client client;
  private final Map<String, Object> arguments = new HashMap<>();

  Debugging(Path script) throws IOException {
    this(script, new Client());
  }

  Debugging(Path script, Client client) {
    this.script = script;
    this.client = client;
    arguments.put("program", script.toString());
    arguments.put("runtimeExecutable", Runtimes.orrery());
    arguments.put("timeout", 60_000);
    InitializeRequestArguments initialize = new InitializeRequestArguments();
    initialize.setClientID("test");
    initialize.setAdapterID("orrery");
    initialize.setSupportsRunInTerminalRequest(true);
    initialize.setSupportsStartDebuggingRequest(true);
    get(server().initialize(initialize));
    client.initializedEvent();
  }

  /** A program of one file. */
  static Debugging of(Path folder, String code) throws IOException {
    return new Debugging(Files.writeString(folder.resolve("program.js"), code));
  }

  Debugging with(String name, Object value) {
    arguments.put(name, value);
    return this;
  }

  Client client() {
    return client;
  }

  IDebugProtocolServer server() {
    return client.server();
  }

  /** The line with a text, from 1. */
  int line(String text) throws IOException {
    return line(script, text);
  }

  static int line(Path file, String text) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError("no line with " + text);
  }

  static SourceBreakpoint at(int line, Consumer<SourceBreakpoint> more) {
    SourceBreakpoint breakpoint = new SourceBreakpoint();
    breakpoint.setLine(line);
    more.accept(breakpoint);
    return breakpoint;
  }

  /** Sets exactly these in a file. */
  Breakpoint[] breakpoints(Path file, SourceBreakpoint... wanted) {
    SetBreakpointsArguments request = new SetBreakpointsArguments();
    Source source = new Source();
    source.setPath(file.toString());
    request.setSource(source);
    request.setBreakpoints(wanted);
    return get(server().setBreakpoints(request)).getBreakpoints();
  }

  /** Sets breakpoints at the lines with these texts. */
  Breakpoint[] breakpoints(String... texts) throws IOException {
    SourceBreakpoint[] wanted = new SourceBreakpoint[texts.length];
    for (int i = 0; i < texts.length; i++) {
      wanted[i] = at(line(texts[i]), _ -> {});
    }
    return breakpoints(script, wanted);
  }

  /** Sets exactly these filters, with conditions where there are some after a colon. */
  Breakpoint[] filters(String... filters) {
    SetExceptionBreakpointsArguments request = new SetExceptionBreakpointsArguments();
    request.setFilters(new String[0]);
    request.setFilterOptions(
        Arrays.stream(filters)
            .map(
                text -> {
                  String[] parts = text.split(":", 2);
                  ExceptionFilterOptions option = new ExceptionFilterOptions();
                  option.setFilterId(parts[0]);
                  option.setCondition(parts.length > 1 ? parts[1] : null);
                  return option;
                })
            .toArray(ExceptionFilterOptions[]::new));
    return get(server().setExceptionBreakpoints(request)).getBreakpoints();
  }

  /** Launches; the program begins. */
  Debugging launch() {
    get(server().launch(arguments));
    get(server().configurationDone(new ConfigurationDoneArguments()));
    return this;
  }

  /** Attaches instead. */
  Debugging attach(Map<String, ?> settings) {
    get(server().attach(new HashMap<>(settings)));
    get(server().configurationDone(new ConfigurationDoneArguments()));
    return this;
  }

  Map<String, Object> arguments() {
    return arguments;
  }

  // ---- stops -----------------------------------------------------------------------------------

  StackFrame[] frames() {
    StackTraceArguments request = new StackTraceArguments();
    request.setThreadId(1);
    return get(server().stackTrace(request)).getStackFrames();
  }

  StackFrame top() {
    return frames()[0];
  }

  Scope[] scopes(StackFrame frame) {
    ScopesArguments request = new ScopesArguments();
    request.setFrameId(frame.getId());
    return get(server().scopes(request)).getScopes();
  }

  Scope scope(String name) {
    for (Scope scope : scopes(top())) {
      if (scope.getName().equals(name)) {
        return scope;
      }
    }
    throw new AssertionError("no scope " + name + " in " + Arrays.toString(scopes(top())));
  }

  Variable[] variables(int reference) {
    VariablesArguments request = new VariablesArguments();
    request.setVariablesReference(reference);
    return get(server().variables(request)).getVariables();
  }

  /** Names and values. */
  Map<String, String> values(int reference) {
    Map<String, String> values = new java.util.LinkedHashMap<>();
    for (Variable variable : variables(reference)) {
      values.put(variable.getName(), variable.getValue());
    }
    return values;
  }

  Variable variable(int reference, String name) {
    for (Variable variable : variables(reference)) {
      if (variable.getName().equals(name)) {
        return variable;
      }
    }
    throw new AssertionError("no " + name + " in " + values(reference));
  }

  EvaluateResponse evaluate(String expression, String context) {
    EvaluateArguments request = new EvaluateArguments();
    request.setExpression(expression);
    request.setContext(context);
    return get(server().evaluate(request));
  }

  EvaluateResponse evaluate(String expression) {
    return evaluate(expression, "repl");
  }

  void go() {
    get(server().continue_(new ContinueArguments()));
  }

  StepInTarget[] stepInTargets() {
    StepInTargetsArguments request = new StepInTargetsArguments();
    request.setFrameId(top().getId());
    return get(server().stepInTargets(request)).getTargets();
  }

  void stepInto(StepInTarget target) {
    StepInArguments request = new StepInArguments();
    request.setTargetId(target.getId());
    get(server().stepIn(request));
    client.stopped("step");
  }

  void next() {
    get(server().next(new NextArguments()));
    client.stopped("step");
  }

  @Override
  public void close() {
    client.close();
  }
}
