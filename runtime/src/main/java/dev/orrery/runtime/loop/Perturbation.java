package dev.orrery.runtime.loop;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes other choices where Node promises no order, to bring races to light: which of several ready
 * descriptors is handled first, how long work on the pool takes, and when the loop notices what
 * other threads have posted. Timers, ticks, microtasks and immediates keep their order, and so does
 * what is posted.
 *
 * <p>The choices follow from the seed. Each kind of choice has its own sequence, so that the number
 * of one kind, which may depend on the machine, does not change the others. Loop thread only.
 */
public final class Perturbation {
  /** The longest delay in milliseconds of waiting; half of the delays are 0. */
  static final int MAX_DELAY = 20;

  private final long seed;
  private final Random io;
  private final Random work;
  private final Random posts;

  public Perturbation(long seed) {
    this.seed = seed;
    // Seeds close to each other begin alike in Random: spread them.
    io = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    work = new Random(seed * 0xC2B2AE3D27D4EB4FL + 2);
    posts = new Random(seed * 0x165667B19E3779F9L + 3);
  }

  /** The choices that follow from a seed; null, which is none, for 0. */
  public static Perturbation of(long seed) {
    return seed == 0 ? null : new Perturbation(seed);
  }

  public long seed() {
    return seed;
  }

  /** Changes the order of what one poll found ready. */
  void reorder(List<?> ready) {
    Collections.shuffle(ready, io);
  }

  /** Milliseconds by which pool work shall take longer than it does. */
  long workDelay() {
    return delay(work);
  }

  /** Milliseconds by which the loop notices a posted task late. */
  long postDelay() {
    return delay(posts);
  }

  private static long delay(Random random) {
    int choice = random.nextInt(2 * MAX_DELAY);
    return choice < MAX_DELAY ? 0 : choice - MAX_DELAY + 1;
  }
}
