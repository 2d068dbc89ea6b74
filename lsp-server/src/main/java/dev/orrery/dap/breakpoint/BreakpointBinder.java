package dev.orrery.dap.breakpoint;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.client.Editor;
import dev.orrery.dap.client.Failure;
import dev.orrery.dap.source.FileUrls;
import dev.orrery.dap.source.Position;
import dev.orrery.dap.source.Script;
import dev.orrery.dap.source.Scripts;
import dev.orrery.dap.source.Scripts.Mapped;
import dev.orrery.dap.source.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Brings a client's breakpoints into one program. */
final class BreakpointBinder {
  private final Inspector inspector;
  private final Scripts scripts;
  private final Sources sources;
  private final Editor editor;
  private final BreakpointTable table;
  private final BreakpointCode code;
  private final Map<String, UserBreakpoint> byRemote = new HashMap<>();

  BreakpointBinder(
      Inspector inspector,
      Scripts scripts,
      Sources sources,
      Editor editor,
      BreakpointTable table,
      BreakpointCode code) {
    this.inspector = inspector;
    this.scripts = scripts;
    this.sources = sources;
    this.editor = editor;
    this.table = table;
    this.code = code;
  }

  /**
   * Sets a breakpoint wherever its place is run; completes when the inspector has answered.
   *
   * @param tell whether the client is told of its place by an event
   */
  CompletableFuture<Void> bind(UserBreakpoint breakpoint, boolean tell) {
    String condition = condition(breakpoint);
    if (condition == null) {
      return CompletableFuture.completedFuture(null);
    }
    Path file = breakpoint.place().file();
    if (file == null) {
      return at(breakpoint, breakpoint.place().script(), breakpoint.position(), condition, tell);
    }
    List<CompletableFuture<Void>> all = new ArrayList<>();
    List<Mapped> made = scripts.madeOf(file);
    for (Mapped each : made) {
      all.add(inScript(breakpoint, each, condition, tell));
    }
    // A file whose text was replaced by what was made of it has no lines of its own.
    if (made.stream().noneMatch(each -> file.equals(each.script().path()))) {
      all.add(byUrl(breakpoint, file, condition, tell));
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  /** Null if it makes no sense, which the breakpoint tells of then. */
  private String condition(UserBreakpoint breakpoint) {
    try {
      return breakpoint.condition(code);
    } catch (IllegalArgumentException e) {
      breakpoint.failed(e.getMessage());
      return null;
    }
  }

  private CompletableFuture<Void> byUrl(
      UserBreakpoint breakpoint, Path file, String condition, boolean tell) {
    return set(
        breakpoint,
        tell,
        inspector.call(
            "Debugger.setBreakpointByUrl",
            "urlRegex",
            FileUrls.pattern(file),
            "lineNumber",
            breakpoint.position().line(),
            "columnNumber",
            breakpoint.position().column(),
            "condition",
            condition));
  }

  private CompletableFuture<Void> inScript(
      UserBreakpoint breakpoint, Mapped made, String condition, boolean tell) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Position place : made.script().map().generated(made.original(), breakpoint.position())) {
      all.add(at(breakpoint, made.script(), place, condition, tell));
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  private CompletableFuture<Void> at(
      UserBreakpoint breakpoint, Script script, Position place, String condition, boolean tell) {
    JsonObject location =
        Json.of(
            "scriptId", script.id(), "lineNumber", place.line(), "columnNumber", place.column());
    return set(
        breakpoint,
        tell,
        inspector.call("Debugger.setBreakpoint", "location", location, "condition", condition));
  }

  private CompletableFuture<Void> set(
      UserBreakpoint breakpoint, boolean tell, CompletableFuture<JsonObject> answer) {
    return answer
        .thenCompose(
            result -> {
              String id = Json.text(result, "breakpointId");
              byRemote.put(id, breakpoint);
              breakpoint.remote().add(id);
              JsonObject one = Json.object(result, "actualLocation");
              List<JsonObject> places =
                  one == null ? Json.objects(result, "locations") : List.of(one);
              return places.isEmpty()
                  ? CompletableFuture.<Void>completedFuture(null)
                  : resolved(breakpoint, places.getFirst(), tell);
            })
        .exceptionally(
            problem -> {
              // Another place may still be found for it, and the inspector may know this one
              // already.
              if (breakpoint.remote().isEmpty()) {
                breakpoint.failed(Failure.sentence(problem));
              }
              return null;
            });
  }

  private CompletableFuture<Void> resolved(
      UserBreakpoint breakpoint, JsonObject location, boolean tell) {
    return sources
        .locate(location)
        .thenAccept(
            place -> {
              if (place != null && breakpoint.resolved(place) && tell) {
                editor.breakpointChanged(breakpoint.toClient());
              }
            });
  }

  /** A script was loaded that one of them is in. */
  void resolved(JsonObject event) {
    UserBreakpoint breakpoint = byRemote.get(Json.text(event, "breakpointId"));
    if (breakpoint != null) {
      resolved(breakpoint, Json.object(event, "location"), true);
    }
  }

  /** A script's map was read: what is in its sources is set in the script. */
  CompletableFuture<Void> mapped(Script script) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (UserBreakpoint breakpoint : table.all()) {
      Path file = breakpoint.place().file();
      String condition = file == null ? null : condition(breakpoint);
      if (condition == null) {
        continue;
      }
      for (Mapped made : Scripts.madeOf(file, script)) {
        CompletableFuture<Void> before =
            file.equals(script.path())
                ? unbind(breakpoint)
                : CompletableFuture.completedFuture(null);
        all.add(before.thenCompose(_ -> inScript(breakpoint, made, condition, true)));
      }
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  CompletableFuture<Void> unbind(UserBreakpoint breakpoint) {
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (String id : breakpoint.remote()) {
      byRemote.remove(id);
      all.add(
          inspector.call("Debugger.removeBreakpoint", "breakpointId", id).exceptionally(_ -> null));
    }
    breakpoint.reset();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  /** The breakpoint that one of the inspector's stands for; null for none of these. */
  UserBreakpoint of(String remoteId) {
    return byRemote.get(remoteId);
  }
}
