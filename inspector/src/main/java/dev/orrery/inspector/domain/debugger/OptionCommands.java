package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.Exceptions;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a client does not want to be stopped at. */
public final class OptionCommands {
  private final DebuggerState state;
  private final Map<String, List<Position>> ranges = new HashMap<>();
  private final Set<String> contexts = new HashSet<>();
  private Pattern pattern;
  private boolean skipsAnonymous;
  private boolean skipsPauses;
  private Exceptions.State exceptions = Exceptions.State.NONE;

  public OptionCommands(DebuggerState state) {
    this.state = state;
  }

  private record Position(int line, int column) {
    boolean isBefore(Position other) {
      return line < other.line || (line == other.line && column < other.column);
    }
  }

  public void register(Commands commands) {
    commands
        .run("Debugger.setSkipAllPauses", params -> skipsPauses = params.bool("skip"))
        .run(
            "Debugger.setAsyncCallStackDepth",
            params -> state.setAsyncDepth(params.integer("maxDepth")))
        .run("Debugger.setPauseOnExceptions", this::setExceptions)
        .run("Debugger.setBlackboxPatterns", this::setPatterns)
        .run("Debugger.setBlackboxedRanges", this::setRanges)
        .run("Debugger.setBlackboxExecutionContexts", this::setContexts);
  }

  public void reset() {
    ranges.clear();
    contexts.clear();
    pattern = null;
    skipsAnonymous = false;
    skipsPauses = false;
    exceptions = Exceptions.State.NONE;
  }

  public Exceptions.State exceptions() {
    return exceptions;
  }

  private void setExceptions(Params params) {
    String name = params.string("state");
    state.requireEnabled();
    exceptions =
        switch (name) {
          case "none" -> Exceptions.State.NONE;
          case "caught" -> Exceptions.State.CAUGHT;
          case "uncaught" -> Exceptions.State.UNCAUGHT;
          case "all" -> Exceptions.State.ALL;
          default -> throw CdpError.server("Unknown pause on exceptions mode: " + name);
        };
    state.debugging().exceptions().update();
  }

  public boolean skipsPauses() {
    return skipsPauses;
  }

  private void setPatterns(Params params) {
    JsonArray patterns = params.array("patterns");
    skipsAnonymous = params.bool("skipAnonymous", false);
    if (patterns.isEmpty()) {
      pattern = null;
      return;
    }
    List<String> parts = new ArrayList<>();
    patterns.forEach(part -> parts.add(part.getAsString()));
    String regex = "(" + String.join("|", parts) + ")";
    try {
      pattern = Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw CdpError.server(
          "Pattern parser error: Uncaught SyntaxError: Invalid regular expression: /"
              + regex
              + "/: "
              + e.getDescription());
    }
  }

  private void setRanges(Params params) {
    String scriptId = params.string("scriptId");
    JsonArray given = params.array("positions");
    if (state.script(scriptId) == null) {
      throw CdpError.server("No script with passed id.");
    }
    List<Position> positions = new ArrayList<>();
    for (JsonElement element : given) {
      JsonObject position = element.getAsJsonObject();
      int line = position.get("lineNumber").getAsInt();
      int column = position.get("columnNumber").getAsInt();
      if (line < 0) {
        throw CdpError.server("Position missing 'line' or 'line' < 0.");
      } else if (column < 0) {
        throw CdpError.server("Position missing 'column' or 'column' < 0.");
      }
      Position next = new Position(line, column);
      if (!positions.isEmpty() && !positions.getLast().isBefore(next)) {
        throw CdpError.server("Input positions array is not sorted or contains duplicate values.");
      }
      positions.add(next);
    }
    if (positions.isEmpty()) {
      ranges.remove(scriptId);
    } else {
      ranges.put(scriptId, positions);
    }
  }

  private void setContexts(Params params) {
    contexts.clear();
    params.array("uniqueIds").forEach(id -> contexts.add(id.getAsString()));
  }

  /** Whether the client does not want to be stopped there. */
  public boolean isBlackboxed(Script script, int offset) {
    if (contexts.contains(script.context().uniqueId())
        || (skipsAnonymous && script.url().isEmpty())
        || (pattern != null && !script.url().isEmpty() && pattern.matcher(script.url()).find())) {
      return true;
    }
    List<Position> positions = ranges.get(script.id());
    if (positions == null) {
      return false;
    }
    // They begin and end ranges by turns.
    long before =
        positions.stream().filter(p -> script.offset(p.line(), p.column()) <= offset).count();
    return before % 2 == 1;
  }
}
