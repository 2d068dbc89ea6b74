package dev.orrery.dap.breakpoint;

import com.google.gson.JsonObject;
import dev.orrery.dap.breakpoint.BreakpointTable.Change;
import dev.orrery.dap.breakpoint.UserBreakpoint.Place;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.source.Script;
import dev.orrery.dap.source.Scripts;
import dev.orrery.dap.source.Sources;
import dev.orrery.dap.source.Sources.Located;
import dev.orrery.dap.variable.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.FunctionBreakpoint;
import org.eclipse.lsp4j.debug.SourceBreakpoint;

/**
 * All breakpoints of a session, with or without a program. Changes are made one after the other, in the
 * order in which they were asked for.
 */
public final class Breakpoints {
  private final BreakpointTable table;
  private final BreakpointCode code;
  private final Editor editor;
  private List<FunctionBreakpoints.Numbered> functions = List.of();
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
  private BreakpointBinder binder;
  private FunctionBreakpoints functionBinder;

  public Breakpoints(Editor editor, BreakpointCode code) {
    this.table = new BreakpointTable(editor);
    this.code = code;
    this.editor = editor;
  }

  public BreakpointCode code() {
    return code;
  }

  /** A program is there: all are set in it. */
  public CompletableFuture<?> begin(
      Inspector inspector, Scripts scripts, Sources sources, Evaluation evaluation) {
    table.reset();
    BreakpointBinder now = new BreakpointBinder(inspector, scripts, sources, editor, table, code);
    FunctionBreakpoints functionsNow = new FunctionBreakpoints(inspector, evaluation, editor, code);
    binder = now;
    functionBinder = functionsNow;
    for (UserBreakpoint each : table.all()) {
      inTurn(() -> now.bind(each, true)).exceptionally(this::tell);
    }
    return inTurn(() -> functionsNow.set(functions));
  }

  /** The program is gone. */
  public void end() {
    binder = null;
    functionBinder = null;
    table.reset();
  }

  private Void tell(Throwable problem) {
    editor.say("A breakpoint cannot be set: " + problem);
    return null;
  }

  private interface Step<T> {
    CompletableFuture<T> go();
  }

  private <T> CompletableFuture<T> inTurn(Step<T> step) {
    CompletableFuture<T> result = last.handle((_, _) -> null).thenCompose(_ -> step.go());
    last = result;
    return result;
  }

  /** Sets exactly these in a file or script, of which one is null. */
  public CompletableFuture<Breakpoint[]> set(Path file, Script script, SourceBreakpoint[] wanted) {
    return inTurn(
        () -> {
          Change change = table.set(new Place(file, script), wanted);
          List<CompletableFuture<Void>> all = new ArrayList<>();
          BreakpointBinder now = binder;
          if (now != null) {
            change.gone().forEach(each -> all.add(now.unbind(each)));
          }
          return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
              .thenCompose(_ -> bindNew(now, change.now()))
              .thenApply(
                  _ ->
                      change.now().stream()
                          .map(UserBreakpoint::toClient)
                          .toArray(Breakpoint[]::new));
        });
  }

  private static CompletableFuture<Void> bindNew(
      BreakpointBinder binder, List<UserBreakpoint> all) {
    if (binder == null) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.allOf(
        all.stream()
            .filter(each -> each.remote().isEmpty())
            .map(each -> binder.bind(each, false))
            .toArray(CompletableFuture[]::new));
  }

  /** Sets exactly these. */
  public CompletableFuture<Breakpoint[]> setFunctions(FunctionBreakpoint[] wanted) {
    List<FunctionBreakpoints.Numbered> all = new ArrayList<>();
    for (FunctionBreakpoint each : wanted) {
      all.add(new FunctionBreakpoints.Numbered(table.nextId(), each));
    }
    functions = List.copyOf(all);
    return inTurn(
        () ->
            functionBinder == null
                ? CompletableFuture.completedFuture(
                    functions.stream().map(Breakpoints::pending).toArray(Breakpoint[]::new))
                : functionBinder.set(functions));
  }

  private static Breakpoint pending(FunctionBreakpoints.Numbered each) {
    Breakpoint breakpoint = new Breakpoint();
    breakpoint.setId(each.id());
    breakpoint.setMessage("The program has not begun yet.");
    return breakpoint;
  }

  /** The inspector has found the place of one. */
  public void resolved(JsonObject event) {
    if (binder != null) {
      binder.resolved(event);
    }
  }

  /** A script's map was read; completes when its sources have their breakpoints. */
  public CompletableFuture<Void> mapped(Script script) {
    return inTurn(
        () -> binder == null ? CompletableFuture.completedFuture(null) : binder.mapped(script));
  }

  /** The program stands at a call. */
  public void stopped(String callFrameId) {
    if (functionBinder != null && callFrameId != null) {
      functionBinder.stopped(callFrameId);
    }
  }

  /** What was hit: numbers of the client's. */
  public List<Integer> hit(List<String> remoteIds) {
    List<Integer> ids = new ArrayList<>();
    for (String remote : remoteIds) {
      UserBreakpoint breakpoint = binder == null ? null : binder.of(remote);
      Integer function = functionBinder == null ? null : functionBinder.of(remote);
      if (breakpoint != null) {
        ids.add(breakpoint.id());
      } else if (function != null) {
        ids.add(function);
      }
    }
    return ids;
  }

  /** Whether one of the inspector's stands for a call of a function. */
  public boolean isFunction(List<String> remoteIds) {
    return functionBinder != null
        && remoteIds.stream().anyMatch(each -> functionBinder.of(each) != null);
  }

  /** Where a breakpoint is; null if it is nowhere. */
  public Located place(int id) {
    UserBreakpoint breakpoint = table.get(id);
    return breakpoint == null ? null : breakpoint.actual();
  }
}
