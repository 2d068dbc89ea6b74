package dev.orrery.runtime.observe.jfr;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes events of what it is told. They cost next to nothing until the JVM records them. */
public final class FlightRecorderObserver implements RuntimeObserver {
  /** Resources that are never destroyed must not fill the memory; their events lack a type then. */
  private static final int MAX_TYPES = 100_000;

  private final Map<Long, String> types = new HashMap<>();
  private final Deque<CallbackEvent> callbacks = new ArrayDeque<>();
  private PhaseEvent phase;
  private PollWaitEvent wait;

  @Override
  public void init(long asyncId, String type, long trigger, ResourceKind kind, String detail) {
    if (types.size() == MAX_TYPES) {
      types.clear();
    }
    types.put(asyncId, type);
  }

  @Override
  public void destroy(long asyncId) {
    types.remove(asyncId);
  }

  @Override
  public void before(long asyncId) {
    CallbackEvent event = new CallbackEvent();
    event.asyncId = asyncId;
    event.type = types.get(asyncId);
    event.begin();
    callbacks.push(event);
  }

  @Override
  public void after(long asyncId) {
    if (callbacks.stream().noneMatch(event -> event.asyncId == asyncId)) {
      return;
    }
    // What an exception left open ends with the callback around it.
    boolean found = false;
    while (!found) {
      CallbackEvent event = callbacks.pop();
      event.commit();
      found = event.asyncId == asyncId;
    }
  }

  @Override
  public void phaseEnter(Phase entered) {
    phase = new PhaseEvent();
    phase.phase = lower(entered);
    phase.begin();
  }

  @Override
  public void phaseExit(Phase left, int ran) {
    if (phase != null && (ran > 0 || left == Phase.POLL)) {
      phase.callbacks = ran;
      phase.commit();
    }
    phase = null;
  }

  @Override
  public void pollBlock(long timeoutMs, PollReason why) {
    wait = new PollWaitEvent();
    wait.timeoutMs = timeoutMs;
    wait.reason = lower(why);
    wait.begin();
  }

  @Override
  public void pollWake(WakeCause by) {
    if (wait != null) {
      wait.wokenBy = lower(by);
      wait.commit();
      wait = null;
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
