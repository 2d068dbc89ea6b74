package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSAgent;
import java.lang.reflect.Field;
import java.util.Collection;

/**
 * GraalJS's agent bound to a loop: microtasks are drained by {@link CallbackScope} only. Checked with
 * GraalJS 25.0.3.
 */
final class LoopAgent extends JSAgent {
  /** The agent tells its queue to nobody; looked up when somebody wants to know its length. */
  private static final class Jobs {
    static final Field QUEUE = queue();

    private static Field queue() {
      try {
        Field field = JSAgent.class.getDeclaredField("promiseJobsQueue");
        field.setAccessible(true);
        return field;
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("not the GraalJS this was written for", e);
      }
    }
  }

  private final Runnable wake;

  /**
   * @param wake called from any thread when an Atomics.waitAsync promise can be settled
   */
  LoopAgent(Runnable wake) {
    super(true);
    this.wake = wake;
    // The depth never returns to zero, so GraalJS never drains by itself.
    interopBoundaryEnter();
  }

  /** How many microtasks wait; loop thread. */
  int microtasks() {
    try {
      return ((Collection<?>) Jobs.QUEUE.get(this)).size();
    } catch (IllegalAccessException e) {
      throw new LinkageError("not the GraalJS this was written for", e);
    }
  }

  @Override
  public void wake() {
    wake.run();
  }
}
