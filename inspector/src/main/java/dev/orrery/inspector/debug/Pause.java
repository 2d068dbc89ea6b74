package dev.orrery.inspector.debug;

import dev.orrery.runtime.engine.debug.FrameView;
import dev.orrery.runtime.engine.debug.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The program stands still: where, why, and how it is to go on. */
public final class Pause {
  /** For {@link #calls}: the innermost call is at a call of its own. */
  static final int AT_CALL = -2;

  private final Stop stop;
  private final List<Call> calls;
  private final Set<Object> restartable;
  private boolean isOver;

  /** One of the calls; {@code offset}: where in its script. */
  public static final class Call {
    private final FrameView view;
    private final Script script;
    private final int offset;
    private Scopes scopes;

    Call(FrameView view, Script script, int offset) {
      this.view = view;
      this.script = script;
      this.offset = offset;
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

    public Scopes scopes() {
      if (scopes == null) {
        scopes = Attempt.of("scopes", () -> view.scopes(script.locations(), offset), Scopes.none());
      }
      return scopes;
    }
  }

  /** {@code restartable}: the identities of the calls that can begin anew. */
  Pause(Stop stop, List<Call> calls, Set<Object> restartable) {
    this.stop = stop;
    this.calls = calls;
    this.restartable = restartable;
  }

  public Stop stop() {
    return stop;
  }

  /** Innermost first. */
  public List<Call> calls() {
    return calls;
  }

  /** Whether a call can begin anew. */
  public boolean canRestart(Call call) {
    return restartable.contains(call.view().identity());
  }

  void end() {
    isOver = true;
  }

  boolean isOver() {
    return isOver;
  }

  /**
   * The program's calls that are going on.
   *
   * @param top where the innermost one is, or {@link #AT_CALL}
   * @param isInCaller whether the innermost one is left out, as it is over
   */
  static List<Call> calls(Scripts scripts, int top, boolean isInCaller) {
    List<Call> calls = new ArrayList<>();
    boolean leavesOut = isInCaller;
    for (FrameView view : FrameView.stack()) {
      int at = calls.isEmpty() && !leavesOut ? top : AT_CALL;
      Call call = Attempt.of("call", () -> call(view, scripts, at), null);
      if (call != null && leavesOut) {
        leavesOut = false;
      } else if (call != null) {
        calls.add(call);
      }
    }
    return calls;
  }

  /** {@code at}: where it is, or AT_CALL. */
  private static Call call(FrameView view, Scripts scripts, int at) {
    Script script = scripts.of(view.source());
    int offset = at >= 0 ? at : offset(view, script);
    return new Call(view, script, offset);
  }

  private static int offset(FrameView view, Script script) {
    int start = view.section().getCharIndex();
    return Attempt.of("location", () -> view.offset(script.locations(), false), start);
  }
}
