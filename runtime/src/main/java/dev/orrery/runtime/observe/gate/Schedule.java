package dev.orrery.runtime.observe.gate;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Perturbation;
import java.util.concurrent.CompletableFuture;

/**
 * The choices a loop makes where Node promises no order: those of the system, or others that follow
 * from a seed. Work that was submitted before a change comes when it is done. Any thread.
 */
public final class Schedule {
  private final LoopGate gate;
  private final EventLoop loop;
  private final long initialSeed;

  Schedule(LoopGate gate, EventLoop loop) {
    this.gate = gate;
    this.loop = loop;
    this.initialSeed = seed();
  }

  /** The seed that the loop's choices follow from; 0 = none. */
  public long seed() {
    Perturbation perturbation = loop.perturbation();
    return perturbation == null ? 0 : perturbation.seed();
  }

  /**
   * Has choices follow from a seed, from its first choice on, also if it is the present one. Takes
   * effect on the loop's thread.
   *
   * @param seed 0 = no choices
   */
  public CompletableFuture<Void> setSeed(long seed) {
    return gate.inLoop(
            () -> {
              loop.setPerturbation(Perturbation.of(seed));
              return null;
            })
        .thenRun(gate::changed);
  }

  /** Goes back to the choices that the program began with, unless it makes those now. */
  public void reset() {
    if (seed() != initialSeed) {
      setSeed(initialSeed);
    }
  }
}
