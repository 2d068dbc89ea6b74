package dev.orrery.runtime.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Async ids as Node hands them out: every resource gets the next id, and a stack tells which
 * resource's callback runs now. Source: Node's async_hooks documentation.
 *
 * <p>The current ids and the counter live in bytes shared with JavaScript, which so allocates and
 * reads ids without a call. Loop thread only.
 */
public final class AsyncIds {
  /** Receives the life of async resources while async_hooks has enabled hooks. */
  public interface Hooks {
    void init(long asyncId, String type, long triggerAsyncId, Object resource);

    void before(long asyncId);

    void after(long asyncId);

    void destroy(long asyncId);
  }

  /** A resource whose JavaScript object is made only when somebody asks for it. */
  public interface LazyResource {
    Object jsObject();
  }

  private static final VarHandle DOUBLES =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.nativeOrder());

  private static final int EXECUTION = 0;
  private static final int TRIGGER = 8;
  private static final int COUNTER = 16;
  private static final int DEFAULT_TRIGGER = 24;

  /** Ids outside of the callbacks that run: an entry is what was current before it. */
  private static final int FIELDS = 2;

  private final byte[] shared = new byte[32];
  private double[] stack = new double[16 * FIELDS];
  private Object[] resources = new Object[16];
  private int depth;
  private Hooks hooks;

  AsyncIds() {
    set(COUNTER, 1);
    set(DEFAULT_TRIGGER, -1);
  }

  /**
   * Four doubles in native order: current execution id, current trigger id, last id given out,
   * default trigger id (-1 for none). The bootstrap resource has id 1.
   */
  public byte[] shared() {
    return shared;
  }

  private double get(int field) {
    return (double) DOUBLES.get(shared, field);
  }

  private void set(int field, double value) {
    DOUBLES.set(shared, field, value);
  }

  /** Allocates an id. */
  public long next() {
    double id = get(COUNTER) + 1;
    set(COUNTER, id);
    return (long) id;
  }

  /** The id of the resource whose callback runs; 0 outside of any. */
  public long executionAsyncId() {
    return (long) get(EXECUTION);
  }

  /** The id that caused the running callback. */
  public long triggerAsyncId() {
    return (long) get(TRIGGER);
  }

  /** The id a new resource gets as trigger: an explicit default, else the execution id. */
  public long defaultTriggerAsyncId() {
    double explicit = get(DEFAULT_TRIGGER);
    return explicit < 0 ? executionAsyncId() : (long) explicit;
  }

  /** Sets the default trigger (-1 for none) and returns the one before. */
  public long exchangeDefaultTrigger(long asyncId) {
    double before = get(DEFAULT_TRIGGER);
    set(DEFAULT_TRIGGER, asyncId);
    return (long) before;
  }

  /** The JavaScript object of the resource whose callback runs, or null. */
  public Object executionResource() {
    Object resource = depth == 0 ? null : resources[depth - 1];
    return resource instanceof LazyResource lazy ? lazy.jsObject() : resource;
  }

  /** How many callbacks are nested now. */
  public int depth() {
    return depth;
  }

  /** Enters a callback; {@code resource} is a JavaScript object, a {@link LazyResource} or null. */
  public void push(long asyncId, long triggerAsyncId, Object resource) {
    if (depth == resources.length) {
      stack = Arrays.copyOf(stack, stack.length * 2);
      resources = Arrays.copyOf(resources, depth * 2);
    }
    stack[depth * FIELDS] = get(EXECUTION);
    stack[depth * FIELDS + 1] = get(TRIGGER);
    resources[depth++] = resource;
    set(EXECUTION, asyncId);
    set(TRIGGER, triggerAsyncId);
  }

  /** Leaves callbacks until {@code toDepth} are nested: also cleans up after an exception. */
  public void popTo(int toDepth) {
    if (depth <= toDepth) {
      return;
    }
    while (depth > toDepth) {
      resources[--depth] = null;
    }
    set(EXECUTION, stack[depth * FIELDS]);
    set(TRIGGER, stack[depth * FIELDS + 1]);
  }

  /** Installs or (with null) removes the hooks. */
  public void setHooks(Hooks hooks) {
    this.hooks = hooks;
  }

  /** The hooks in force, or null; callers test for null so that nothing is paid when off. */
  public Hooks hooks() {
    return hooks;
  }
}
