package dev.orrery.inspector.domain;

import com.google.gson.JsonObject;
import com.oracle.truffle.api.source.Source;
import dev.orrery.inspector.debug.DebugClient;
import dev.orrery.inspector.debug.Debugging;
import dev.orrery.inspector.debug.Exceptions;
import dev.orrery.inspector.debug.Pause;
import dev.orrery.inspector.debug.Script;
import dev.orrery.inspector.debug.ScriptEvents;
import dev.orrery.inspector.domain.debugger.BreakpointCommands;
import dev.orrery.inspector.domain.debugger.DebuggerState;
import dev.orrery.inspector.domain.debugger.FrameCommands;
import dev.orrery.inspector.domain.debugger.InstrumentationCommands;
import dev.orrery.inspector.domain.debugger.OptionCommands;
import dev.orrery.inspector.domain.debugger.PauseEvents;
import dev.orrery.inspector.domain.debugger.ScriptCommands;
import dev.orrery.inspector.domain.debugger.StepCommands;
import dev.orrery.inspector.session.Commands;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;

/** Debugging for one client. */
public final class DebuggerDomain implements Domain, DebugClient {
  private final DebuggerState state;
  private final PauseEvents events;
  private final BreakpointCommands breakpoints;
  private final OptionCommands options;
  private final InstrumentationCommands instrumentation;

  public DebuggerDomain(InspectorSession session) {
    this.state = new DebuggerState(session);
    this.events = new PauseEvents(state);
    this.instrumentation = new InstrumentationCommands(state, this);
    this.breakpoints = new BreakpointCommands(state, this, instrumentation::remove);
    this.options = new OptionCommands(state);
  }

  @Override
  public void register(Commands commands) {
    commands.on("Debugger.enable", _ -> enable()).run("Debugger.disable", _ -> disable());
    breakpoints.register(commands);
    new ScriptCommands(state).register(commands);
    new StepCommands(state).register(commands);
    new FrameCommands(state).register(commands);
    options.register(commands);
    instrumentation.register(commands);
  }

  private JsonObject enable() {
    Debugging debugging = state.debugging();
    if (!state.isEnabled()) {
      state.setEnabled(true);
      breakpoints.enable();
      debugging.enable(this);
    }
    JsonObject result = new JsonObject();
    result.addProperty("debuggerId", debugging.id());
    return result;
  }

  private void disable() {
    if (state.isEnabled()) {
      breakpoints.disable();
      instrumentation.disable();
      options.reset();
      state.setEnabled(false);
      state.debugging().disable(this);
    }
  }

  @Override
  public void close() {
    disable();
  }

  // ---- events ----------------------------------------------------------------------------------

  @Override
  public void scriptParsed(Script script) {
    state.send("scriptParsed", ScriptEvents.parsed(script));
  }

  @Override
  public void scriptFailedToParse(Source script) {
    if (state.isEnabled()) {
      JsonObject event = ScriptEvents.parsed(state.debugging().scripts().unlisted(script));
      event.remove("isLiveEdit");
      state.send("scriptFailedToParse", event);
    }
  }

  @Override
  public void paused(Pause pause) {
    state.send("paused", events.paused(pause, this));
  }

  @Override
  public void resumed() {
    events.release();
    state.send("resumed", new JsonObject());
  }

  @Override
  public boolean isBlackboxed(Script script, int offset) {
    return options.isBlackboxed(script, offset);
  }

  @Override
  public void promiseRejected(Object reason) {
    if (state.isEnabled()) {
      state.debugging().exceptions().rejected(reason);
    }
  }

  @Override
  public int asyncDepth() {
    return state.asyncDepth();
  }

  @Override
  public Exceptions.State exceptions() {
    return options.exceptions();
  }

  @Override
  public boolean skipsPauses() {
    return options.skipsPauses();
  }
}
