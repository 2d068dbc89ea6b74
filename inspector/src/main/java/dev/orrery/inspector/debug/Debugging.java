package dev.orrery.inspector.debug;

import com.oracle.truffle.api.debug.Debugger;
import com.oracle.truffle.api.debug.DebuggerSession;
import com.oracle.truffle.api.debug.SourceElement;
import com.oracle.truffle.api.debug.SuspendedEvent;
import com.oracle.truffle.api.debug.SuspensionFilter;
import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Target;
import dev.orrery.runtime.engine.debug.BreakLocation;
import dev.orrery.runtime.engine.debug.Probes;
import dev.orrery.runtime.engine.debug.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The debugger that all clients share. It is there as long as one of them has it enabled. */
public final class Debugging {
  /** For {@link Pause#calls}: the innermost call is at a call of its own. */
  static final int AT_CALL = -2;

  private static final int MAX_DEPTH = 10_000;

  private final String id = newId();
  private final Target target;
  private final Probes probes;
  private final Scripts scripts;
  private final BreakPoints breakPoints;
  private final Stepping stepping;
  private final Exceptions exceptions;
  private final AsyncStacks asyncStacks;
  private final Set<DebugClient> clients = new LinkedHashSet<>();
  private DebuggerSession session;
  private Pause pause;

  /** What stops the program at its next statement; null for nothing. */
  private Stop requested;

  /** Why a probe suspends the program, during that. */
  private Stop suspending;

  private int suspendingAt;
  private boolean isAtProbe;

  /** To be done when the pause is over; null for nothing. */
  private Runnable afterPause;

  /** Where the probe is that suspends the program; null if none does. */
  private Spot spot;

  private boolean areBreakpointsActive = true;
  private int evaluations;

  public Debugging(Target target) {
    this.target = target;
    this.probes = new Probes(target.runtime().contexts().getFirst().realm());
    this.scripts = new Scripts(target, probes);
    this.breakPoints = new BreakPoints(this, probes);
    this.stepping = new Stepping(this);
    this.exceptions = new Exceptions(this);
    this.asyncStacks = new AsyncStacks(target);
    scripts.addListener(this::scriptLoaded);
    target.setPauseOnStart(() -> pauseSoon("Break on start"));
  }

  private static String newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return random.nextLong() + "." + random.nextLong();
  }

  /** The one of a target. */
  public static Debugging of(Target target) {
    return target.shared(Debugging.class, Debugging::new);
  }

  public Scripts scripts() {
    return scripts;
  }

  public BreakPoints breakPoints() {
    return breakPoints;
  }

  public AsyncStacks asyncStacks() {
    return asyncStacks;
  }

  /** The clients' wishes have changed. */
  public void updateAsyncStacks() {
    asyncStacks.follow(clients.stream().anyMatch(client -> client.asyncDepth() > 0));
  }

  public Exceptions exceptions() {
    return exceptions;
  }

  public Stepping stepping() {
    return stepping;
  }

  Probes probes() {
    return probes;
  }

  Target target() {
    return target;
  }

  // ---- clients ---------------------------------------------------------------------------------

  /** A client enables the debugger. */
  public void enable(DebugClient client) {
    // First: a client that is there already would hear of each script twice.
    scripts.follow();
    clients.add(client);
    updateAsyncStacks();
    if (session == null) {
      session =
          Debugger.find(target.runtime().engine())
              .startSession(this::suspended, SourceElement.STATEMENT);
      updateFilter();
    }
    List.copyOf(scripts.all()).forEach(client::scriptParsed);
    if (pause != null) {
      client.paused(pause);
    }
  }

  /** A client disables the debugger, or has gone. */
  public void disable(DebugClient client) {
    clients.remove(client);
    exceptions.update();
    updateAsyncStacks();
    if (clients.isEmpty()) {
      requested = null;
      if (pause == null) {
        close();
      } else {
        resume(SuspendedEvent::prepareContinue);
      }
    }
  }

  private void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  public boolean isEnabled() {
    return session != null;
  }

  private void scriptLoaded(Script script) {
    List.copyOf(clients).forEach(client -> client.scriptParsed(script));
    breakPoints.scriptLoaded(script);
  }

  /** Builtin modules never stop the program, and what no client wants to see is passed as well. */
  void updateFilter() {
    if (session != null) {
      session.setSteppingFilter(
          SuspensionFilter.newBuilder()
              .ignoreLanguageContextInitialization(true)
              .includeInternal(false)
              .build());
    }
  }

  /** Whether all clients want to pass a place without stopping. */
  boolean isBlackboxed(Script script, int offset) {
    return !clients.isEmpty()
        && clients.stream().allMatch(client -> client.isBlackboxed(script, offset));
  }

  /** Whether a client wants the program never to stop. */
  boolean skipsPauses() {
    return clients.stream().anyMatch(DebugClient::skipsPauses);
  }

  public void setBreakpointsActive(boolean active) {
    areBreakpointsActive = active;
  }

  boolean areBreakpointsActive() {
    return areBreakpointsActive && canStop();
  }

  boolean canStop() {
    return evaluations == 0 && pause == null && !clients.isEmpty() && !skipsPauses();
  }

  // ---- stopping --------------------------------------------------------------------------------

  /** The next statement of the program's stops it. */
  public void pauseSoon(String reason) {
    pauseSoon(Stop.of(reason));
  }

  /** As {@link #pauseSoon(String)}. */
  public void pauseSoon(Stop why) {
    if (session != null && pause == null) {
      requested = requested == null ? why : requested.add(why);
      session.suspendNextExecution();
    }
  }

  /** The next statement, which is the first one of a function, stops the program. */
  void stopAtFirstStatement(List<Stop.BreakpointHit> hits) {
    pauseSoon(Stop.OTHER);
    if (requested != null) {
      requested.addHits(hits);
    }
  }

  /** The request is met otherwise or taken back. */
  void cancelRequest() {
    requested = null;
  }

  /** Stops the program where a probe is, unless it stands still. */
  void stopAt(Spot spot, Stop why, int offset) {
    if (session == null || pause != null) {
      return;
    }
    suspending = why;
    suspendingAt = offset;
    this.spot = spot;
    try {
      spot.suspend(session);
    } finally {
      suspending = null;
      this.spot = null;
    }
  }

  /** Stops the program in the midst of a call, unless it stands still. */
  void stopAtCall(Stop why) {
    if (session == null || pause != null) {
      return;
    }
    suspending = why;
    suspendingAt = AT_CALL;
    try {
      session.suspendHere(null);
    } finally {
      suspending = null;
    }
  }

  /** Runs code of a client's that must not stop the program. */
  public <T> T undisturbed(Supplier<T> code) {
    evaluations++;
    try {
      return code.get();
    } finally {
      evaluations--;
    }
  }

  private void suspended(SuspendedEvent event) {
    if (pause != null || evaluations > 0 || clients.isEmpty()) {
      return;
    }
    Stop why = suspending;
    isAtProbe = why != null;
    int at = suspending == null ? -1 : suspendingAt;
    suspending = null;
    if (why == null) {
      Stepping.Arrival arrival = stepping.arrived(event, requested);
      if (arrival == null) {
        return;
      }
      why = arrival.stop();
      at = arrival.offset();
    } else if (requested != null) {
      requested = null;
    }
    stopped(event, why, at);
  }

  private void stopped(SuspendedEvent event, Stop why, int at) {
    List<Pause.Call> calls = Pause.calls(event, scripts, at);
    if (calls.isEmpty()) {
      return;
    }
    requested = null;
    Pause present = new Pause(why, calls);
    stepping.stoppedAt(calls);
    pause = present;
    List.copyOf(clients).forEach(client -> client.paused(present));
    // Clients within the program cannot end the pause once they have been told of it.
    target.thread().runWhile(() -> !present.isOver() && target.hasRemoteSessions());
    pause = null;
    List.copyOf(clients).forEach(client -> client.resumed());
    Runnable next = afterPause;
    afterPause = null;
    if (next != null) {
      next.run();
    }
    if (present.resumption() == null) {
      event.prepareContinue();
    } else {
      present.resumption().apply(event);
    }
    if (clients.isEmpty()) {
      close();
    }
  }

  // ---- going on --------------------------------------------------------------------------------

  /** Whether it was a probe that suspended the program, and not a step of Truffle's. */
  boolean isAtProbe() {
    return isAtProbe;
  }

  /** Null while the program runs. */
  public Pause pause() {
    return pause;
  }

  /**
   * The pause there is.
   *
   * @throws CdpError if the program runs
   */
  public Pause requirePause() {
    if (pause == null) {
      throw CdpError.server("Can only perform operation while paused.");
    }
    return pause;
  }

  void resume(Pause.Resumption how) {
    pause.resume(how);
    target.thread().wake();
  }

  /** Lets the program run. */
  public void resume() {
    requirePause();
    stepping.forget();
    resume(SuspendedEvent::prepareContinue);
  }

  /** Has the function that is being left return something else. */
  public void setReturnValue(Object value) {
    pause.stop().replaceReturn(value);
  }

  /** Whether a call can begin anew; from a probe's place only the innermost one can. */
  public boolean canRestart(Pause.Call call) {
    boolean isPossible = !isAtProbe || (pause.calls().getFirst() == call && canRestartAtProbe());
    return isPossible && call.view().canBeRestarted();
  }

  private boolean canRestartAtProbe() {
    return isAtProbe && spot != null && spot.canRestart();
  }

  /** Begins a call anew and stops at its first statement. */
  public void restart(Pause.Call call) {
    if (requirePause().calls().getFirst() == call && canRestartAtProbe()) {
      spot.restart();
      resume(SuspendedEvent::prepareContinue);
      afterPause = () -> pauseSoon(Stop.STEP);
    } else {
      stepping.restart(call);
    }
  }

  /** Lets the program run to a place; {@code sameStack}: only where the calls are as they are. */
  public void continueTo(Script script, BreakLocation place, boolean sameStack) {
    requirePause();
    int depth = depth();
    Runnable[] remove = new Runnable[1];
    BreakPoints.Entry entry =
        new BreakPoints.Entry(
            null, "", () -> remove[0].run(), sameStack ? depth : BreakPoints.ANY_DEPTH);
    remove[0] = () -> breakPoints.remove(script, place, entry);
    breakPoints.add(script, place, entry);
    resume();
  }

  /** How many calls are going on. */
  int depth() {
    return target.runtime().stack(MAX_DEPTH).size();
  }

  /** Tells this program's debugger from others. */
  public String id() {
    return id;
  }

  List<DebugClient> clients() {
    return new ArrayList<>(clients);
  }
}
