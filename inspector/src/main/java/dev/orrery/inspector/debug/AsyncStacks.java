package dev.orrery.inspector.debug;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.inspector.session.StackJson;
import dev.orrery.inspector.session.Target;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.runtime.inspect.InspectedFrame;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which calls scheduled what runs now, and which scheduled those. Kept while a client wants to know,
 * as each resource costs a walk of the stack then.
 */
public final class AsyncStacks implements RuntimeObserver {
  private static final int MAX_FRAMES = 50;
  private static final int MAX_KEPT = 1 << 16;
  private static final int MAX_DEPTH = 32;
  private static final List<String> PROMISE_CALLS = List.of("catch", "finally");

  private final Target target;
  private final Map<Long, Scheduling> byId = new LinkedHashMap<>();
  private final Deque<Scheduling> running = new ArrayDeque<>();
  private boolean isAttached;

  /** A call that schedules; {@code parent}: what scheduled the code with that call, or null. */
  private record Scheduling(
      String description, List<InspectedFrame> frames, Scheduling parent, int depth) {
    static final Scheduling NONE = new Scheduling("", List.of(), null, 0);
  }

  AsyncStacks(Target target) {
    this.target = target;
  }

  /** Begins or ends to keep them. */
  void follow(boolean on) {
    if (on == isAttached) {
      return;
    }
    isAttached = on;
    if (on) {
      target.runtime().observation().addObserver(this);
    } else {
      target.runtime().observation().removeObserver(this);
      byId.clear();
      running.clear();
    }
  }

  /** What scheduled the code that runs, as the protocol's StackTrace; null if unknown. */
  public JsonObject current(int depth) {
    return isAttached ? trace(running.peek(), depth) : null;
  }

  private JsonObject trace(Scheduling scheduling, int depth) {
    if (scheduling == null || depth <= 0) {
      return null;
    }
    if (scheduling.frames().isEmpty()) {
      return trace(scheduling.parent(), depth);
    }
    ScriptIds scripts = target.scripts();
    JsonObject json = new JsonObject();
    json.addProperty("description", scheduling.description());
    JsonObject calls = StackJson.trace(scheduling.frames(), scripts);
    json.add("callFrames", calls.get("callFrames"));
    JsonObject parent = trace(scheduling.parent(), depth - 1);
    if (parent != null) {
      json.add("parent", parent);
    }
    return json;
  }

  // ---- what happens ----------------------------------------------------------------------------

  @Override
  public Set<Interest> interests() {
    return Set.of(Interest.PROMISES);
  }

  @Override
  public void init(
      long asyncId, String type, long triggerAsyncId, ResourceKind kind, String detail) {
    keep(asyncId, type, target.runtime().stack(MAX_FRAMES));
  }

  @Override
  public void promiseInit(long asyncId, long parentAsyncId) {
    List<InspectedFrame> frames = target.runtime().stack(MAX_FRAMES);
    if (!frames.isEmpty()) {
      keep(asyncId, promiseCall(frames.getFirst()), frames);
    }
  }

  /** The method that makes the promise, as the code has it. */
  private static String promiseCall(InspectedFrame frame) {
    CharSequence line = frame.script().getCharacters(frame.line() + 1);
    String rest =
        line.subSequence(Math.min(frame.column(), line.length()), line.length()).toString();
    for (String name : PROMISE_CALLS) {
      if (rest.startsWith(name)) {
        return "Promise." + name;
      }
    }
    return "Promise.then";
  }

  @Override
  public void await(long asyncId, long awaitedAsyncId) {
    keep(asyncId, "await", target.runtime().stack(MAX_FRAMES));
  }

  private void keep(long asyncId, String description, List<InspectedFrame> frames) {
    if (byId.size() >= MAX_KEPT) {
      byId.remove(byId.keySet().iterator().next());
    }
    Scheduling parent = running.peek();
    int depth = parent == null ? 1 : parent.depth() + 1;
    byId.put(
        asyncId, new Scheduling(description, frames, depth > MAX_DEPTH ? null : parent, depth));
  }

  @Override
  public void before(long asyncId) {
    running.push(byId.getOrDefault(asyncId, Scheduling.NONE));
  }

  @Override
  public void after(long asyncId) {
    // Callbacks that had begun before this was attached end without a beginning.
    running.poll();
  }

  @Override
  public void destroy(long asyncId) {
    byId.remove(asyncId);
  }
}
