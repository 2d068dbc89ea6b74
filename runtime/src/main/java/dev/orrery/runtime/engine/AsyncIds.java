package dev.orrery.runtime.engine;

import java.util.Arrays;

/**
 * Async ids as Node hands them out: every resource gets the next id, and a stack tells which
 * resource's callback runs now. Source: Node's async_hooks documentation.
 */
public final class AsyncIds {
  /** Receives the life of async resources while async_hooks has enabled hooks. */
  public interface Hooks {
    void init(long asyncId, String type, long triggerAsyncId, Object resource);

    void before(long asyncId);

    void after(long asyncId);

    void destroy(long asyncId);
  }

  private static final int FIELDS = 2;
  private long[] stack = new long[16 * FIELDS];
  private Object[] resources = new Object[16];
  private int depth;
  private long last = 1;
  private long defaultTrigger = -1;
  private Hooks hooks;

  /** Allocates an id; the bootstrap resource has id 1. */
  public long next() {
    return ++last;
  }

  /** The id of the resource whose callback runs; 0 outside of any. */
  public long executionAsyncId() {
    return depth == 0 ? 0 : stack[(depth - 1) * FIELDS];
  }

  /** The id that caused the running callback. */
  public long triggerAsyncId() {
    return depth == 0 ? 0 : stack[(depth - 1) * FIELDS + 1];
  }

  /** The id a new resource gets as trigger: an explicit default, else the execution id. */
  public long defaultTriggerAsyncId() {
    return defaultTrigger < 0 ? executionAsyncId() : defaultTrigger;
  }

  /** Sets the default trigger (-1 for none) and returns the one before. */
  public long exchangeDefaultTrigger(long asyncId) {
    long before = defaultTrigger;
    defaultTrigger = asyncId;
    return before;
  }

  /** The resource whose callback runs, or null. */
  public Object executionResource() {
    return depth == 0 ? null : resources[depth - 1];
  }

  /** How many callbacks are nested now. */
  public int depth() {
    return depth;
  }

  public void push(long asyncId, long triggerAsyncId, Object resource) {
    if (depth == resources.length) {
      stack = Arrays.copyOf(stack, stack.length * 2);
      resources = Arrays.copyOf(resources, depth * 2);
    }
    stack[depth * FIELDS] = asyncId;
    stack[depth * FIELDS + 1] = triggerAsyncId;
    resources[depth++] = resource;
  }

  /** Leaves callbacks until {@code toDepth} are nested: also cleans up after an exception. */
  public void popTo(int toDepth) {
    while (depth > toDepth) {
      resources[--depth] = null;
    }
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
