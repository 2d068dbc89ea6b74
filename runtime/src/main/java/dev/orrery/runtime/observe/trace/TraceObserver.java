package dev.orrery.runtime.observe.trace;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.RejectionKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.WakeCause;
import dev.orrery.runtime.loop.WorkRequest;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes trace events of what it is told. */
public final class TraceObserver implements RuntimeObserver {
  private static final String BOOTSTRAP = "node,node.bootstrap";
  private static final String ENVIRONMENT = "node,node.environment";
  private static final String HOOKS = "node,node.async_hooks";
  private static final String FS = "node,node.fs,node.fs.sync";
  private static final String POOL = "node,node.threadpoolwork,node.threadpoolwork.async";
  private static final String REJECTIONS = "node,node.promises,node.promises.rejections";
  private static final String CONSOLE = "node,node.console";
  private static final String HTTP = "node,node.http";
  private static final String V8 = "v8";
  private static final String LOOP = "node,node.eventloop";
  private static final long PID = ProcessHandle.current().pid();
  private static final long NS_PER_US = 1000;
  private static final long MAIN = 1;

  private final TraceSink sink;
  private final boolean bootstrap;
  private final boolean environment;
  private final boolean hooks;
  private final boolean fs;
  private final boolean pool;
  private final boolean rejections;
  private final boolean loop;
  private final Set<String> traced = new HashSet<>();
  private final Map<Long, String> types = new HashMap<>();
  private final Deque<Long> running = new ArrayDeque<>();
  private boolean loopStarted;
  private long phaseStart;
  private int unhandled;
  private int handledAfter;

  public TraceObserver(TraceCategories categories, TraceSink sink) {
    this.sink = sink;
    this.bootstrap = categories.includeAnyOf(BOOTSTRAP);
    this.environment = categories.includeAnyOf(ENVIRONMENT);
    this.hooks = categories.includeAnyOf(HOOKS);
    this.fs = categories.includeAnyOf(FS);
    this.pool = categories.includeAnyOf(POOL);
    this.rejections = categories.includeAnyOf(REJECTIONS);
    this.loop = categories.includeAnyOf(LOOP);
    for (String group : List.of(CONSOLE, HTTP)) {
      if (categories.includeAnyOf(group)) {
        traced.add(group);
      }
    }
  }

  // Promises cost, so only those who name the category get them.
  @Override
  public Set<Interest> interests() {
    Set<Interest> interests = EnumSet.noneOf(Interest.class);
    if (hooks) {
      interests.add(Interest.PROMISES);
    }
    if (!traced.isEmpty()) {
      interests.add(Interest.TRACES);
    }
    return interests;
  }

  // ---- events ----------------------------------------------------------------------------------

  private static long now() {
    return System.nanoTime() / NS_PER_US;
  }

  private static JsonObject event(String phase, String category, String name, long time) {
    JsonObject event = new JsonObject();
    event.addProperty("pid", PID);
    event.addProperty("tid", PID);
    event.addProperty("ts", time);
    event.addProperty("ph", phase);
    event.addProperty("cat", category);
    event.addProperty("name", name);
    event.add("args", new JsonObject());
    return event;
  }

  private void emit(String phase, String category, String name) {
    sink.event(event(phase, category, name, now()));
  }

  private void emit(String phase, String category, String name, String key, Object value) {
    JsonObject event = event(phase, category, name, now());
    if (value instanceof Number number) {
      event.getAsJsonObject("args").addProperty(key, number);
    } else {
      event.getAsJsonObject("args").addProperty(key, String.valueOf(value));
    }
    sink.event(event);
  }

  private void emitAsync(String phase, String category, String name, long id, JsonObject data) {
    JsonObject event = event(phase, category, name, now());
    event.addProperty("id", "0x" + Long.toHexString(id));
    if (data != null) {
      event.getAsJsonObject("args").add("data", data);
    }
    sink.event(event);
  }

  // ---- program and loop ------------------------------------------------------------------------

  @Override
  public void programReady() {
    if (bootstrap) {
      emit("I", BOOTSTRAP, "bootstrapComplete");
    }
  }

  @Override
  public void programExit(int code) {
    if (bootstrap) {
      emit("I", BOOTSTRAP, "loopExit");
    }
  }

  @Override
  public void iterationStart(long iteration) {
    if (bootstrap && !loopStarted) {
      emit("I", BOOTSTRAP, "loopStart");
    }
    loopStarted = true;
    if (loop) {
      emit("B", LOOP, "iteration", "number", iteration);
    }
  }

  @Override
  public void iterationEnd(long iteration) {
    if (loop) {
      emit("E", LOOP, "iteration");
    }
  }

  @Override
  public void phaseEnter(Phase phase) {
    phaseStart = now();
    if (loop) {
      emit("B", LOOP, name(phase));
    }
  }

  @Override
  public void phaseExit(Phase phase, int ran) {
    if (loop) {
      emit("E", LOOP, name(phase), "ran", ran);
    }
    boolean isNodes = phase == Phase.TIMERS || phase == Phase.CHECK;
    if (environment && isNodes && ran > 0) {
      String name = phase == Phase.TIMERS ? "RunTimers" : "CheckImmediate";
      JsonObject event = event("X", ENVIRONMENT, name, phaseStart);
      event.addProperty("dur", now() - phaseStart);
      sink.event(event);
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void pollBlock(long timeoutMs, PollReason why) {
    if (loop) {
      emit("B", LOOP, "wait", "timeout", timeoutMs);
    }
  }

  @Override
  public void pollWake(WakeCause by) {
    if (loop) {
      emit("E", LOOP, "wait", "by", name(by));
    }
  }

  @Override
  public void drainStart(QueueKind queue) {
    if (loop) {
      emit("B", LOOP, "drain " + name(queue));
    }
  }

  @Override
  public void drainEnd(QueueKind queue) {
    if (loop) {
      emit("E", LOOP, "drain " + name(queue));
    }
  }

  /** Memory was collected between two moments of {@link System#nanoTime}; any thread. */
  public void collected(long from, long to) {
    JsonObject event = event("X", V8, "GC", from / NS_PER_US);
    event.addProperty("dur", (to - from) / NS_PER_US);
    sink.event(event);
  }

  // ---- resources -------------------------------------------------------------------------------

  @Override
  public void init(
      long asyncId, String type, long triggerAsyncId, ResourceKind kind, String detail) {
    if (hooks) {
      types.put(asyncId, type);
      JsonObject data = new JsonObject();
      data.addProperty("triggerAsyncId", triggerAsyncId);
      data.addProperty("executionAsyncId", running());
      emitAsync("b", HOOKS, type, asyncId, data);
    }
  }

  @Override
  public void promiseInit(long asyncId, long parentAsyncId) {
    long trigger = parentAsyncId == 0 ? running() : parentAsyncId;
    init(asyncId, "PROMISE", trigger, ResourceKind.RESOURCE, null);
  }

  @Override
  public void before(long asyncId) {
    running.push(asyncId);
    if (hooks && types.get(asyncId) instanceof String type) {
      emitAsync("b", HOOKS, type + "_CALLBACK", asyncId, null);
    }
    if (loop) {
      emit("B", LOOP, "callback", "asyncId", asyncId);
    }
  }

  @Override
  public void after(long asyncId) {
    if (running.poll() == null) {
      // It was running when tracing began.
      return;
    }
    if (loop) {
      emit("E", LOOP, "callback");
    }
    if (hooks && types.get(asyncId) instanceof String type) {
      emitAsync("e", HOOKS, type + "_CALLBACK", asyncId, null);
    }
  }

  @Override
  public void destroy(long asyncId) {
    if (hooks && types.remove(asyncId) instanceof String type) {
      emitAsync("e", HOOKS, type, asyncId, null);
    }
  }

  /** Whose callback runs; the main program's before the first one. */
  private long running() {
    Long current = running.peek();
    return current == null ? MAIN : current;
  }

  // ---- work and errors -------------------------------------------------------------------------

  @Override
  public void syncCall(String name, long durationNanos) {
    if (fs && name.startsWith("fs.")) {
      long end = now();
      String call = name.endsWith("Sync") ? name.substring(0, name.length() - 4) : name;
      String event = "fs.sync." + call.substring("fs.".length());
      sink.event(event("B", FS, event, end - durationNanos / NS_PER_US));
      sink.event(event("E", FS, event, end));
    }
  }

  @Override
  public void workQueued(WorkRequest work) {
    if (pool) {
      emitAsync("b", POOL, work.type(), work.asyncId(), null);
    }
  }

  /** Pool thread. */
  @Override
  public void workEnd(WorkRequest work) {
    if (pool) {
      emitAsync("e", POOL, work.type(), work.asyncId(), null);
    }
  }

  @Override
  public void traced(String phase, String categories, String name, long id, String data) {
    if (traced.contains(categories)) {
      JsonObject event = event(phase, categories, name, now());
      event.addProperty("id", "0x" + Long.toHexString(id));
      if (data != null) {
        event.getAsJsonObject("args").add("data", JsonParser.parseString(data));
      }
      sink.event(event);
    }
  }

  @Override
  public void rejection(long promiseId, RejectionKind kind, String reason) {
    if (!rejections) {
      return;
    }
    if (kind == RejectionKind.UNHANDLED) {
      unhandled++;
    } else {
      handledAfter++;
    }
    JsonObject event = event("C", REJECTIONS, "rejections", now());
    event.getAsJsonObject("args").addProperty("unhandled", unhandled);
    event.getAsJsonObject("args").addProperty("handledAfter", handledAfter);
    sink.event(event);
  }
}
