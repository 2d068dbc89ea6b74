package dev.orrery.inspector.domain.debugger;

import com.google.gson.JsonObject;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.debug.ScriptEvents;
import dev.orrery.inspector.debug.Stop;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Params;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Stops at scripts before they run. */
public final class InstrumentationCommands {
  private static final String PREFIX = "8:";
  private static final String BEFORE_SCRIPT = PREFIX + "beforeScriptExecution";
  private static final String BEFORE_MAPPED = PREFIX + "beforeScriptWithSourceMapExecution";

  private final DebuggerState state;
  private final Object owner;
  private final Set<String> ids = new LinkedHashSet<>();
  private final Consumer<Script> loaded = this::scriptLoaded;

  public InstrumentationCommands(DebuggerState state, Object owner) {
    this.state = state;
    this.owner = owner;
  }

  public void register(Commands commands) {
    commands.on("Debugger.setInstrumentationBreakpoint", this::set);
  }

  private JsonObject set(Params params) {
    String id = PREFIX + params.string("instrumentation");
    state.requireEnabled();
    if (!ids.add(id)) {
      throw CdpError.server("Instrumentation breakpoint is already enabled.");
    }
    if (ids.size() == 1) {
      state.debugging().breakPoints().addLoadListener(loaded);
    }
    JsonObject result = new JsonObject();
    result.addProperty("breakpointId", id);
    return result;
  }

  /** Removes one by its id; any other id is nobody's. */
  public void remove(String id) {
    if (ids.remove(id) && ids.isEmpty()) {
      state.debugging().breakPoints().removeLoadListener(loaded);
    }
  }

  public void disable() {
    List.copyOf(ids).forEach(this::remove);
  }

  private void scriptLoaded(Script script) {
    if (script.isBuiltin() || script.isCommonJs()) {
      return;
    }
    JsonObject event = ScriptEvents.parsed(script);
    String map = event.get("sourceMapURL").getAsString();
    boolean isMapped = !map.isEmpty() && ids.contains(BEFORE_MAPPED);
    if (!isMapped && !ids.contains(BEFORE_SCRIPT)) {
      return;
    }
    JsonObject data = new JsonObject();
    data.addProperty("url", script.url());
    data.addProperty("scriptId", script.id());
    if (!map.isEmpty()) {
      data.addProperty("sourceMapURL", map);
    }
    state.debugging().pauseSoon(Stop.of("instrumentation", data));
  }
}
