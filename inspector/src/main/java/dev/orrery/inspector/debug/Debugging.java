package dev.orrery.inspector.debug;

import dev.orrery.inspector.session.CdpError;
import dev.orrery.inspector.session.Target;
import dev.orrery.runtime.engine.debug.BreakLocation;
import dev.orrery.runtime.engine.debug.Probes;
import dev.orrery.runtime.engine.debug.Spot;
import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The debugger that all clients share. It is there as long as one of them has it enabled. */
public final class Debugging {
  private static final int MAX_DEPTH = 10_000;

  private final String id = newId();
  private final Target target;
  private final Probes probes;
  private final Scripts scripts;
  private final BreakPoints breakPoints;
  private final Stepping stepping;
  private final Exceptions exceptions;
  private final AsyncStacks asyncStacks;
  private final AsyncStep asyncStep;
  private final Set<DebugClient> clients = new LinkedHashSet<>();
  private Pause pause;

  /** What stops the program at its next statement; null for nothing. */
  private Stop requested;

  /** To be done when the pause is over; null for nothing. */
  private Runnable afterPause;

  private Probes.Probe steps;

  /** Where the probe is that suspends the program; null if none does. */
  private Spot spot;

  private boolean areBreakpointsActive = true;
  private int evaluations;
  private int answers;

  public Debugging(Target target) {
    this.target = target;
    this.probes = new Probes(target.runtime().engine());
    this.scripts = new Scripts(target, probes);
    this.breakPoints = new BreakPoints(this, probes);
    this.stepping = new Stepping(this);
    this.exceptions = new Exceptions(this);
    this.asyncStep = new AsyncStep(this);
    this.asyncStacks = new AsyncStacks(target, asyncStep);
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
    asyncStacks.want(this, clients.stream().mapToInt(DebugClient::asyncDepth).max().orElse(0));
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
    if (steps == null) {
      steps = probes.steps(stepping);
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
        stepping.forget();
        goOn();
      }
    }
  }

  private void close() {
    if (steps != null) {
      stepping.forget();
      steps.remove();
      steps = null;
    }
  }

  public boolean isEnabled() {
    return steps != null;
  }

  private void scriptLoaded(Script script) {
    List.copyOf(clients).forEach(client -> client.scriptParsed(script));
    breakPoints.scriptLoaded(script);
  }

  /** Whether all clients want to pass a place without stopping. */
  boolean isBlackboxed(Script script, int offset) {
    return !clients.isEmpty()
        && clients.stream().allMatch(client -> client.isBlackboxed(script, offset));
  }

  boolean isBlackboxed(InspectedFrame frame) {
    Script script = scripts.of(frame.script());
    return isBlackboxed(script, script.offset(frame.line(), frame.column()));
  }

  AsyncStep asyncStep() {
    return asyncStep;
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
    if (steps != null && pause == null) {
      requested = requested == null ? why : requested.add(why);
      probes.stepsWanted();
    }
  }

  /** The next statement, which is the first one of a function, stops the program. */
  void stopAtFirstStatement(List<Stop.BreakpointHit> hits) {
    pauseSoon(Stop.OTHER);
    if (requested != null) {
      requested.addHits(hits);
    }
  }

  /** Takes back what would stop the program at its next statement. */
  void cancelRequest() {
    requested = null;
  }

  /** What is to stop the program at its next statement; null for nothing. */
  Stop requested() {
    return requested;
  }

  /** Stops the program where a probe is, unless it stands still. */
  void stopAt(Spot where, Stop why, int offset) {
    stopAt(where, why, offset, false);
  }

  /** Stops it as if the call where the probe is were over. */
  void stopInCaller(Spot where, Stop why, int offset) {
    stopAt(where, why, offset, true);
  }

  private void stopAt(Spot where, Stop why, int offset, boolean isInCaller) {
    if (steps == null || pause != null) {
      return;
    }
    spot = where;
    try {
      where.pause(() -> stopped(why, Pause.calls(scripts, offset, isInCaller)));
    } finally {
      spot = null;
    }
  }

  /** Stops the program in the midst of a call, unless it stands still. */
  void stopAtCall(Stop why) {
    if (steps != null && pause == null) {
      stopped(why, Pause.calls(scripts, Pause.AT_CALL, false));
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

  /** Runs code of a client's, which is told of what that throws. */
  public <T> T answering(Supplier<T> code) {
    answers++;
    try {
      return code.get();
    } finally {
      answers--;
    }
  }

  /** Whether code of a client's runs. */
  boolean isAnswering() {
    return answers > 0;
  }

  private void stopped(Stop why, List<Pause.Call> calls) {
    if (calls.isEmpty()) {
      return;
    }
    requested = null;
    Set<Object> restartable =
        spot == null ? Set.of() : Attempt.of("restart", spot::restartable, Set.of());
    Pause present = new Pause(why, calls, restartable);
    Attempt.run("step", () -> stepping.stoppedAt(calls, why.returned() != null));
    pause = present;
    try {
      List.copyOf(clients).forEach(client -> client.paused(present));
      // Clients within the program cannot end the pause once they have been told of it.
      target.thread().runWhile(() -> !present.isOver() && target.hasRemoteSessions());
    } finally {
      pause = null;
    }
    List.copyOf(clients).forEach(client -> client.resumed());
    Runnable next = afterPause;
    afterPause = null;
    if (next != null) {
      next.run();
    }
    if (clients.isEmpty()) {
      close();
    }
  }

  // ---- going on --------------------------------------------------------------------------------

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

  /** Ends the pause. */
  void goOn() {
    pause.end();
    target.thread().wake();
  }

  /** Lets the program run. */
  public void resume() {
    requirePause();
    stepping.forget();
    goOn();
  }

  /** Has the function that is being left return something else. */
  public void setReturnValue(Object value) {
    pause.stop().replaceReturn(value);
  }

  /** Begins a call anew and stops at its first statement; only if it can begin anew. */
  public void restart(Pause.Call call) {
    requirePause();
    stepping.forget();
    stepping.forgetPlace();
    spot.restart(call.view().identity());
    afterPause = () -> pauseSoon(Stop.STEP);
    goOn();
  }

  /** Lets the program run to a place; {@code sameStack}: only where its callers are as they are. */
  public void continueTo(Script script, BreakLocation place, boolean sameStack) {
    requirePause();
    List<InspectedFrame> callers = sameStack ? callers() : null;
    Runnable[] remove = new Runnable[1];
    BreakPoints.Entry entry = new BreakPoints.Entry(null, "", () -> remove[0].run(), callers);
    remove[0] = () -> breakPoints.remove(script, place, entry);
    breakPoints.add(script, place, entry);
    resume();
  }

  /** The calls that are waiting for others, innermost first. */
  List<InspectedFrame> stack() {
    return target.runtime().stack(MAX_DEPTH);
  }

  /** In a pause: those around the innermost one. */
  private List<InspectedFrame> callers() {
    List<InspectedFrame> all = stack();
    return all.isEmpty() ? all : all.subList(1, all.size());
  }

  /** Tells this program's debugger from others. */
  public String id() {
    return id;
  }

  List<DebugClient> clients() {
    return new ArrayList<>(clients);
  }
}
