package dev.orrery.dap;

import com.google.gson.JsonObject;
import dev.orrery.dap.breakpoint.Breakpoints;
import dev.orrery.dap.breakpoint.ExceptionFilters;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.launch.CommonSettings;
import dev.orrery.dap.loop.LoopBreakpoints;
import dev.orrery.dap.loop.LoopClient;
import dev.orrery.dap.loop.LoopFilter;
import dev.orrery.dap.source.Script;
import dev.orrery.dap.source.Scripts;
import dev.orrery.dap.source.SkipFiles;
import dev.orrery.dap.source.Sources;
import dev.orrery.dap.stack.Frames;
import dev.orrery.dap.stack.StepTargets;
import dev.orrery.dap.variable.Completions;
import dev.orrery.dap.variable.Evaluation;
import dev.orrery.dap.variable.References;
import dev.orrery.dap.variable.Values;
import dev.orrery.protocol.cdp.Transport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One program and all that is known of it, from the connection to its inspector until its end. */
final class Debuggee implements AutoCloseable {
  private static final int ASYNC_DEPTH = 32;
  private static final long LET_GO_MS = 1000;

  /** How a debuggee is to be treated. */
  record Ways(CommonSettings settings, boolean consoleOutput, boolean skipEntry) {}

  private final SessionThread thread;
  private final Inspector inspector;
  private final Editor editor;
  private final Breakpoints breakpoints;
  private final Supplier<ExceptionFilters> filters;
  private final Ways ways;
  private final References references = new References();
  private final Scripts scripts;
  private final SkipFiles skipped;
  private final Sources sources;
  private final Values values;
  private final Evaluation evaluation;
  private final LoopClient loop;
  private final LoopBreakpoints loopBreakpoints;
  private final Stops stops;
  private final Execution execution;
  private Integer mainContext;

  Debuggee(
      Transport transport,
      SessionThread thread,
      Editor editor,
      Breakpoints breakpoints,
      Supplier<ExceptionFilters> filters,
      Ways ways) {
    this.thread = thread;
    this.editor = editor;
    this.breakpoints = breakpoints;
    this.filters = filters;
    this.ways = ways;
    inspector =
        new Inspector(
            transport,
            thread,
            problem -> editor.say("The inspector says what makes no sense: " + problem));
    scripts = new Scripts(thread, ways.settings().sourceMaps(), editor::say);
    skipped = SkipFiles.of(ways.settings().skipFiles());
    sources = new Sources(scripts, skipped, editor);
    values = new Values(inspector, references);
    evaluation = new Evaluation(inspector);
    loop = new LoopClient(inspector);
    loopBreakpoints = new LoopBreakpoints(loop);
    stops = new Stops(editor, references, loop, sources, evaluation);
    execution =
        new Execution(
            inspector,
            thread,
            loop,
            loopBreakpoints,
            breakpoints,
            new Frames(inspector, sources),
            new StepTargets(inspector, sources),
            filters,
            stops);
  }

  /** Sets everything up; completes when the program may run. */
  CompletableFuture<?> begin() {
    inspector.on("Debugger.scriptParsed", this::scriptParsed);
    inspector.on("Debugger.breakpointResolved", breakpoints::resolved);
    inspector.on("Runtime.executionContextCreated", this::contextCreated);
    inspector.on("Runtime.executionContextDestroyed", this::contextDestroyed);
    new ProgramOutput(editor, breakpoints, sources, values).begin(inspector, ways.consoleOutput());
    execution.begin(this::scriptWaits, ways.skipEntry());
    inspector.start();
    inspector.call("Runtime.enable");
    inspector.call("Runtime.addBinding", "name", breakpoints.code().binding());
    CompletableFuture<?> enabled = inspector.call("Debugger.enable");
    inspector.call("Debugger.setAsyncCallStackDepth", "maxDepth", ASYNC_DEPTH);
    if (!skipped.patterns().isEmpty()) {
      inspector.call("Debugger.setBlackboxPatterns", "patterns", skipped.patterns());
    }
    if (ways.settings().sourceMaps()) {
      inspector.call(
          "Debugger.setInstrumentationBreakpoint",
          "instrumentation",
          "beforeScriptWithSourceMapExecution");
    }
    return enabled
        .thenCompose(_ -> loop.enable(ways.settings().loop()))
        .thenCompose(_ -> breakpoints.begin(inspector, scripts, sources, evaluation))
        .thenCompose(_ -> applyFilters());
  }

  /** Lets a program that waits for a debugger begin. */
  CompletableFuture<?> run() {
    return inspector.call("Runtime.runIfWaitingForDebugger");
  }

  /** Sets the exceptions and the loop's breakpoints that the client wants. */
  CompletableFuture<Map<LoopFilter, LoopBreakpoints.Outcome>> applyFilters() {
    ExceptionFilters wanted = filters.get();
    return inspector
        .call("Debugger.setPauseOnExceptions", "state", wanted.state())
        .thenCompose(_ -> loopBreakpoints.set(wanted.ofLoop()));
  }

  // ---- events ----------------------------------------------------------------------------------

  private void scriptParsed(JsonObject event) {
    Script script = scripts.add(event);
    ready(script);
  }

  /** A script's map is read and its breakpoints are set, once. */
  private CompletableFuture<Void> ready(Script script) {
    if (!script.isMapped()) {
      return CompletableFuture.completedFuture(null);
    }
    return script.prepare(
        () ->
            scripts
                .map(script)
                .thenCompose(
                    map ->
                        map == null
                            ? CompletableFuture.completedFuture(null)
                            : breakpoints.mapped(script)));
  }

  private CompletableFuture<?> scriptWaits(String scriptId) {
    Script script = scripts.get(scriptId);
    return script == null ? CompletableFuture.completedFuture(null) : ready(script);
  }

  private void contextCreated(JsonObject event) {
    JsonObject context = Json.object(event, "context");
    boolean main = Json.flag(Json.object(context, "auxData"), "isDefault");
    if (main && mainContext == null) {
      mainContext = Json.number(context, "id", 0);
    }
  }

  /** With its main context a program has ended; it waits for the debugger to leave. */
  private void contextDestroyed(JsonObject event) {
    if (mainContext != null && mainContext == Json.number(event, "executionContextId", -1)) {
      inspector.close();
    }
  }

  /** Completes when the connection is over. */
  CompletableFuture<Void> ended() {
    return inspector.closed();
  }

  // ---- parts -----------------------------------------------------------------------------------

  Inspector inspector() {
    return inspector;
  }

  Execution execution() {
    return execution;
  }

  Scripts scripts() {
    return scripts;
  }

  Sources sources() {
    return sources;
  }

  Values values() {
    return values;
  }

  References references() {
    return references;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Completions completions() {
    return new Completions(values, evaluation);
  }

  LoopClient loop() {
    return loop;
  }

  Stops stops() {
    return stops;
  }

  /** The program's own number; fails if it cannot tell. */
  CompletableFuture<Integer> pid() {
    return inspector
        .call("Runtime.evaluate", "expression", "process.pid", "silent", true)
        .thenCompose(
            answer -> {
              int pid = Json.number(Json.object(answer, "result"), "value", 0);
              return pid == 0
                  ? Failure.future("no process")
                  : CompletableFuture.completedFuture(pid);
            });
  }

  /** Has what the program forks begin without a debugger. */
  CompletableFuture<?> freeForks() {
    String flags =
        "process.execArgv=process.execArgv.filter(a=>!/^--inspect-(wait|brk)=127.0.0.1:/.test(a))";
    return inspector
        .call("Runtime.evaluate", "expression", flags, "silent", true)
        .exceptionally(_ -> null);
  }

  /** Lets the program go on as if nobody had been there, so that it can hear signals. */
  CompletableFuture<?> letGo() {
    if (execution.stop() != null && execution.stop().isOfLoop()) {
      loop.resume();
    }
    // A program that is within a native call does not answer.
    return inspector
        .call("Debugger.disable")
        .handle((_, _) -> null)
        .completeOnTimeout(null, LET_GO_MS, TimeUnit.MILLISECONDS)
        .whenCompleteAsync((_, _) -> {}, thread);
  }

  @Override
  public void close() {
    inspector.close();
  }
}
