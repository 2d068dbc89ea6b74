package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.PoolState;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** Work that waits because all threads of the pool are busy. */
final class PoolSaturation extends Lint {
  static final long WAIT_NS = 50_000_000;

  PoolSaturation() {
    super("pool-saturation", Severity.WARNING, Docs.THREAD_POOL);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    PoolState pool = state.pool();
    if (pool.longestWait() != null && pool.longestWaitNs() >= WAIT_NS && pool.maxRunning() > 1) {
      findings.add(
          pool.longestWait().site(),
          "This work waited %s for a thread of the pool; %d jobs ran and up to %d waited at a"
              + " time.",
          Words.time(pool.longestWaitNs()),
          pool.maxRunning(),
          pool.maxQueued());
    }
  }
}
