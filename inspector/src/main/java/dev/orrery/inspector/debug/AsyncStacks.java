package dev.orrery.inspector.debug;

import com.google.gson.JsonObject;
import dev.orrery.inspector.session.AsyncParent;
import dev.orrery.inspector.session.ScriptIds;
import dev.orrery.inspector.session.StackJson;
import dev.orrery.inspector.session.Target;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.runtime.inspect.InspectedFrame;
import dev.orrery.runtime.observe.RuntimeObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which calls scheduled what runs now, and which scheduled those. Kept while a client wants to know,
 * as each resource costs a walk of the stack then.
 */
public final class AsyncStacks implements RuntimeObserver {
  private static final int MAX_STORED = 1 << 10;
  private static final int MAX_FRAMES = 50;
  private static final int MAX_KEPT = 1 << 16;
  private static final int MAX_DEPTH = 32;
  private static final List<String> PROMISE_CALLS = List.of("catch", "finally");

  private final Target target;
  private final Map<Object, Integer> wanted = new HashMap<>();
  private final Map<String, Scheduling> stored = new LinkedHashMap<>();
  private final Map<Scheduling, String> storedIds = new IdentityHashMap<>();
  private int lastStored;
  private final Map<Long, Scheduling> byId = new LinkedHashMap<>();
  private final Deque<Scheduling> running = new ArrayDeque<>();
  private final AsyncStep step;
  private boolean isAttached;
  private int maxDepth;

  /** A call that schedules; {@code parent}: what scheduled the code with that call, or null. */
  private record Scheduling(
      String description, List<InspectedFrame> frames, Scheduling parent, int depth) {
    static final Scheduling NONE = new Scheduling("", List.of(), null, 0);
  }

  AsyncStacks(Target target, AsyncStep step) {
    this.target = target;
    this.step = step;
    target.setAsyncParents(this::parent);
  }

  /**
   * Who wants to know of how many of them; they all get as many as the one that wants most, as in V8.
   *
   * @param depth 0 for none
   */
  public void want(Object owner, int depth) {
    wanted.merge(owner, Math.max(0, depth), (_, latest) -> latest);
    wanted.values().removeIf(value -> value == 0);
    maxDepth = wanted.values().stream().mapToInt(value -> value).max().orElse(0);
    follow(maxDepth > 0);
  }

  private void follow(boolean on) {
    if (on == isAttached) {
      return;
    }
    isAttached = on;
    if (on) {
      target.runtime().observation().addObserver(this);
    } else {
      target.runtime().observation().removeObserver(this);
      byId.clear();
      stored.clear();
      storedIds.clear();
      running.clear();
    }
  }

  /** What scheduled the code that runs, as the protocol's StackTrace; null if unknown. */
  public JsonObject current() {
    return isAttached ? trace(running.peek(), maxDepth) : null;
  }

  /** One that was only told of by its id; null if it is not kept any more. */
  public JsonObject stored(String id) {
    return stored.containsKey(id) ? trace(stored.get(id), maxDepth + 1) : null;
  }

  /** What scheduled the code that runs, to be told later; null while that is not followed. */
  private AsyncParent parent() {
    if (!isAttached) {
      return null;
    }
    Scheduling scheduling = running.peek();
    return new AsyncParent() {
      @Override
      public JsonObject trace() {
        return AsyncStacks.this.trace(scheduling, maxDepth);
      }

      @Override
      public JsonObject id() {
        return isAttached ? AsyncStacks.this.id(known(scheduling)) : null;
      }
    };
  }

  /** The next one that has calls; null if there is none. */
  private static Scheduling known(Scheduling scheduling) {
    Scheduling at = scheduling;
    while (at != null && at.frames().isEmpty()) {
      at = at.parent();
    }
    return at;
  }

  private JsonObject id(Scheduling scheduling) {
    if (scheduling == null) {
      return null;
    }
    String id = storedIds.get(scheduling);
    if (id == null) {
      if (stored.size() >= MAX_STORED) {
        String eldest = stored.keySet().iterator().next();
        storedIds.remove(stored.remove(eldest));
      }
      id = Integer.toString(++lastStored);
      stored.put(id, scheduling);
      storedIds.put(scheduling, id);
    }
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    return json;
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
    } else if (known(scheduling.parent()) != null) {
      json.add("parentId", id(known(scheduling.parent())));
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
    List<InspectedFrame> frames = target.runtime().stack(MAX_FRAMES);
    keep(asyncId, type, frames);
    step.scheduled(asyncId, frames);
  }

  @Override
  public void promiseInit(long asyncId, long parentAsyncId) {
    List<InspectedFrame> frames = target.runtime().stack(MAX_FRAMES);
    if (frames.isEmpty()) {
      return;
    }
    String call = promiseCall(frames.getFirst());
    if (call == null) {
      keep(asyncId, "await", frames.subList(1, frames.size()));
    } else {
      keep(
          asyncId, "Promise." + call, PROMISE_CALLS.contains(call) ? behind(call, frames) : frames);
      if (parentAsyncId > 0) {
        step.scheduled(asyncId, frames);
      }
    }
  }

  /** The method that makes the promise, as the code has it; null for the await of a loop. */
  private static String promiseCall(InspectedFrame frame) {
    CharSequence line = frame.script().getCharacters(frame.line() + 1);
    String rest =
        line.subSequence(Math.min(frame.column(), line.length()), line.length()).toString();
    if (rest.startsWith("for")) {
      return null;
    }
    for (String name : PROMISE_CALLS) {
      if (rest.startsWith(name)) {
        return name;
      }
    }
    return "then";
  }

  /** V8 has the position of these behind their name: they call {@code then} there. */
  private static List<InspectedFrame> behind(String call, List<InspectedFrame> frames) {
    List<InspectedFrame> moved = new ArrayList<>(frames);
    InspectedFrame top = frames.getFirst();
    moved.set(
        0,
        new InspectedFrame(top.function(), top.script(), top.line(), top.column() + call.length()));
    return moved;
  }

  @Override
  public void await(long asyncId, long awaitedAsyncId) {
    List<InspectedFrame> frames = target.runtime().stack(MAX_FRAMES);
    // As in V8, without the function that waits.
    keep(asyncId, "await", frames.isEmpty() ? frames : frames.subList(1, frames.size()));
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
    step.begins(asyncId);
    running.push(byId.getOrDefault(asyncId, Scheduling.NONE));
  }

  @Override
  public void after(long asyncId) {
    step.ends(asyncId);
    // Callbacks that had begun before this was attached end without a beginning.
    running.poll();
  }

  @Override
  public void destroy(long asyncId) {
    byId.remove(asyncId);
  }
}
