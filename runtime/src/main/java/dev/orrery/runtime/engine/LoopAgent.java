package dev.orrery.runtime.engine;

import com.oracle.truffle.js.runtime.JSAgent;

/** GraalJS's agent bound to a loop: microtasks are drained by {@link CallbackScope} only. */
final class LoopAgent extends JSAgent {
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

  @Override
  public void wake() {
    wake.run();
  }
}
