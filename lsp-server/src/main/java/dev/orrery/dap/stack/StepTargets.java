package dev.orrery.dap.stack;

import com.google.gson.JsonObject;
import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.Json;
import dev.orrery.dap.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.StepInTarget;

/**
 * The calls in the line where the program stands, and steps into one of them. A number means one until the program goes on.
 */
public final class StepTargets {
  private static final int MAX = 100;
  private static final Pattern NAME = Pattern.compile("(?:new\\s+)?[\\p{L}\\p{N}_$.#]+");

  private final Inspector inspector;
  private final Sources sources;
  private final List<JsonObject> locations = new ArrayList<>();

  /** Where the call is that a step is on its way to; null if none is. */
  private JsonObject wanted;

  /** How many calls there were where it began. */
  private int depth;

  public StepTargets(Inspector inspector, Sources sources) {
    this.inspector = inspector;
    this.sources = sources;
  }

  /** Those of the innermost call, which {@code callFrame} is. */
  public CompletableFuture<StepInTarget[]> of(JsonObject callFrame) {
    JsonObject place = Json.object(callFrame, "location");
    JsonObject function = Json.object(callFrame, "functionLocation");
    String scriptId = Json.text(place, "scriptId");
    int line = Json.number(place, "lineNumber", 0);
    // A call may stand before others that are made first; but all of them are in the function.
    boolean begins = Json.number(function, "lineNumber", -1) == line;
    int column = begins ? Json.number(function, "columnNumber", 0) : 0;
    return inspector
        .call(
            "Debugger.getPossibleBreakpoints",
            "start",
            location(scriptId, line, column),
            "end",
            location(scriptId, line + 1, 0),
            "restrictToFunction",
            true)
        .thenCombine(
            inspector.call("Debugger.getScriptSource", "scriptId", scriptId),
            (places, source) -> {
              String[] lines = Json.textOrEmpty(source, "scriptSource").split("\r\n|[\r\n]", -1);
              return targets(places, line < lines.length ? lines[line] : "");
            })
        .thenCompose(this::located);
  }

  private static JsonObject location(String scriptId, int line, int column) {
    return Json.of("scriptId", scriptId, "lineNumber", line, "columnNumber", column);
  }

  private List<StepInTarget> targets(JsonObject places, String text) {
    List<StepInTarget> targets = new ArrayList<>();
    for (JsonObject place : Json.objects(places, "locations")) {
      int column = Json.number(place, "columnNumber", 0);
      if ("call".equals(Json.text(place, "type")) && targets.size() < MAX) {
        place.remove("type");
        locations.add(place);
        StepInTarget target = new StepInTarget();
        target.setId(locations.size());
        target.setLabel(label(text, column));
        targets.add(target);
      }
    }
    return targets;
  }

  private static boolean looksLike(Matcher line, int column) {
    int end = line.regionEnd();
    return column < end && line.region(column, end).lookingAt();
  }

  private static String label(String line, int column) {
    Matcher name = NAME.matcher(line);
    return looksLike(name, column) ? name.group() + "(…)" : "call at column " + (column + 1);
  }

  private CompletableFuture<StepInTarget[]> located(List<StepInTarget> targets) {
    CompletableFuture<?> done = CompletableFuture.completedFuture(null);
    for (StepInTarget target : targets) {
      JsonObject place = locations.get(target.getId() - 1);
      done =
          done.thenCompose(_ -> sources.locate(place))
              .thenAccept(
                  found -> {
                    if (found != null) {
                      target.setLine(found.line());
                      target.setColumn(found.column());
                    }
                  });
    }
    return done.thenApply(_ -> targets.toArray(StepInTarget[]::new));
  }

  /** Whether there is one of that number. */
  public boolean has(int id) {
    return id >= 1 && id <= locations.size();
  }

  /**
   * Begins a step into one. What is called before it, such as its arguments, is entered and left again:
   * only a call that is entered tells which one it is.
   *
   * @param calls those of the pause
   */
  public CompletableFuture<?> go(int id, List<JsonObject> calls) {
    wanted = locations.get(id - 1);
    depth = calls.size();
    return inspector.call("Debugger.stepInto");
  }

  /** Goes on with a step at one of the stops on its way; returns whether it is one. */
  public boolean goesOn(JsonObject paused) {
    if (wanted == null) {
      return false;
    }
    List<JsonObject> calls = Json.objects(paused, "callFrames");
    int entered = calls.size() - depth;
    JsonObject place = entered < 0 ? null : Json.object(calls.get(entered), "location");
    if (entered > 0 && !wanted.equals(place)) {
      inspector.call("Debugger.stepOut");
      return true;
    } else if (entered == 0 && isInLine(place)) {
      inspector.call("Debugger.stepInto");
      return true;
    }
    return false;
  }

  private boolean isInLine(JsonObject place) {
    return Json.textOrEmpty(wanted, "scriptId").equals(Json.text(place, "scriptId"))
        && Json.number(wanted, "lineNumber", 0) == Json.number(place, "lineNumber", -1);
  }

  /** As it did before a stop that nobody has to know of. */
  public CompletableFuture<?> goOn() {
    return inspector.call(wanted == null ? "Debugger.resume" : "Debugger.stepOver");
  }

  /** The program has stopped for the client. */
  public void stopped() {
    wanted = null;
  }

  /** The program goes on. */
  public void stopIsOver() {
    locations.clear();
  }
}
