package dev.orrery.inspector.debug;

import com.oracle.truffle.api.debug.DebugStackFrame;
import com.oracle.truffle.api.debug.SuspendedEvent;
import dev.orrery.runtime.engine.debug.FrameView;
import dev.orrery.runtime.engine.debug.ScopeView;
import java.util.ArrayList;
import java.util.List;

/** The program stands still: where, why, and how it is to go on. */
public final class Pause {
  private final Stop stop;
  private final List<Call> calls;
  private Resumption resumption;

  /** One of the calls; {@code offset}: where in its script. */
  public static final class Call {
    private final DebugStackFrame frame;
    private final FrameView view;
    private final Script script;
    private final int offset;
    private List<ScopeView> scopes;

    Call(DebugStackFrame frame, FrameView view, Script script, int offset) {
      this.frame = frame;
      this.view = view;
      this.script = script;
      this.offset = offset;
    }

    DebugStackFrame frame() {
      return frame;
    }

    public FrameView view() {
      return view;
    }

    public Script script() {
      return script;
    }

    public int offset() {
      return offset;
    }

    /** Innermost first. */
    public List<ScopeView> scopes() {
      if (scopes == null) {
        scopes = view.scopes(script.locations());
      }
      return scopes;
    }
  }

  /** Tells Truffle's debugger how to go on. */
  interface Resumption {
    void apply(SuspendedEvent event);
  }

  Pause(Stop stop, List<Call> calls) {
    this.stop = stop;
    this.calls = calls;
  }

  public Stop stop() {
    return stop;
  }

  /** Innermost first. */
  public List<Call> calls() {
    return calls;
  }

  void resume(Resumption how) {
    if (resumption == null) {
      resumption = how;
    }
  }

  boolean isOver() {
    return resumption != null;
  }

  Resumption resumption() {
    return resumption;
  }

  /** The program's calls of a suspended event; {@code top}: where the innermost one is, or -1. */
  static List<Call> calls(SuspendedEvent event, Scripts scripts, int top) {
    List<Call> calls = new ArrayList<>();
    for (DebugStackFrame frame : event.getStackFrames()) {
      FrameView view = FrameView.of(frame);
      if (view == null) {
        continue;
      }
      Script script = scripts.of(view.source());
      boolean isInnermost = calls.isEmpty();
      int offset =
          isInnermost && top >= 0
              ? top
              : view.offset(script.locations(), isInnermost && top != Debugging.AT_CALL);
      calls.add(new Call(frame, view, script, offset));
    }
    return calls;
  }
}
