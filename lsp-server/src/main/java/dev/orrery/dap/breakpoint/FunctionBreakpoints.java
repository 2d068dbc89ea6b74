package dev.orrery.dap.breakpoint;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.variable.Evaluation;
import dev.orrery.dap.variable.Evaluation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.FunctionBreakpoint;

/**
 * Breakpoints at calls of functions. A name is an expression: a global, what a stop can see, or a
 * property of a builtin module such as {@code fs.readFile}. Names that mean nothing yet are tried
 * again at each stop.
 */
final class FunctionBreakpoints {
  private static final String GROUP = "function-breakpoint-";

  private final Inspector inspector;
  private final Evaluation evaluation;
  private final Editor editor;
  private final BreakpointCode code;
  private List<Entry> entries = List.of();
  private int groups;

  private static final class Entry {
    private final int id;
    private final FunctionBreakpoint wanted;
    private String remote;
    private String problem;

    Entry(int id, FunctionBreakpoint wanted) {
      this.id = id;
      this.wanted = wanted;
    }

    Breakpoint toClient() {
      Breakpoint breakpoint = new Breakpoint();
      breakpoint.setId(id);
      breakpoint.setVerified(remote != null);
      breakpoint.setMessage(remote == null ? problem : null);
      return breakpoint;
    }
  }

  FunctionBreakpoints(
      Inspector inspector, Evaluation evaluation, Editor editor, BreakpointCode code) {
    this.inspector = inspector;
    this.evaluation = evaluation;
    this.editor = editor;
    this.code = code;
  }

  /** Sets exactly these. */
  CompletableFuture<Breakpoint[]> set(List<Numbered> wanted) {
    List<CompletableFuture<?>> removed = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.remote != null) {
        removed.add(
            inspector
                .call("Debugger.removeBreakpoint", "breakpointId", entry.remote)
                .exceptionally(_ -> null));
      }
    }
    entries = wanted.stream().map(each -> new Entry(each.id(), each.wanted())).toList();
    List<Entry> now = entries;
    return CompletableFuture.allOf(removed.toArray(CompletableFuture[]::new))
        .thenCompose(_ -> bindAll(now, null))
        .thenApply(_ -> now.stream().map(Entry::toClient).toArray(Breakpoint[]::new));
  }

  /** A breakpoint and its number. */
  record Numbered(int id, FunctionBreakpoint wanted) {}

  private CompletableFuture<Void> bindAll(List<Entry> all, String callFrameId) {
    CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    if (all.isEmpty()) {
      return done;
    }
    String group = GROUP + ++groups;
    for (Entry entry : all) {
      if (entry.remote == null) {
        done = done.thenCompose(_ -> bind(entry, callFrameId, group));
      }
    }
    return done.whenComplete((_, _) -> inspector.release(group));
  }

  /** The program stands at a call, whose variables names may mean. */
  CompletableFuture<Void> stopped(String callFrameId) {
    List<Entry> open = entries.stream().filter(each -> each.remote == null).toList();
    return bindAll(open, callFrameId)
        .thenAccept(
            _ ->
                open.stream()
                    .filter(each -> each.remote != null)
                    .forEach(each -> editor.breakpointChanged(each.toClient())));
  }

  private CompletableFuture<Void> bind(Entry entry, String callFrameId, String group) {
    String name = entry.wanted.getName().strip();
    return evaluation
        .evaluate(name, callFrameId, Kind.PURE, group)
        .exceptionallyCompose(_ -> evaluation.evaluate(ofModule(name), null, Kind.WATCH, group))
        .thenCompose(
            function ->
                "function".equals(Json.text(function, "type"))
                    ? at(function, entry)
                    : Failure.<JsonObject>future(name + " is no function."))
        .handle(
            (answer, problem) -> {
              entry.remote = problem == null ? Json.text(answer, "breakpointId") : null;
              entry.problem = problem == null ? null : Failure.sentence(problem);
              return null;
            });
  }

  private static String ofModule(String name) {
    int dot = name.indexOf('.');
    String module = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    if (!name.matches("[\\w$.]+")) {
      return name;
    }
    return "(process.getBuiltinModule('" + module + "')??" + module + ")" + rest;
  }

  private CompletableFuture<JsonObject> at(JsonObject function, Entry entry) {
    return inspector.call(
        "Debugger.setBreakpointOnFunctionCall",
        "objectId",
        Json.text(function, "objectId"),
        "condition",
        code.condition(
            entry.id, entry.wanted.getCondition(), entry.wanted.getHitCondition(), null));
  }

  /** The number of the breakpoint that one of the inspector's stands for; null for none. */
  Integer of(String remoteId) {
    return entries.stream()
        .filter(each -> remoteId.equals(each.remote))
        .map(each -> each.id)
        .findFirst()
        .orElse(null);
  }
}
