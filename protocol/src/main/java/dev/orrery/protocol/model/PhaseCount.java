package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Phase;

/**
 * Time spent in a phase.
 *
 * @param entered how often
 * @param callbacks run in it
 * @param busyNs time in it without the wait of poll
 */
public record PhaseCount(Phase phase, long entered, long callbacks, long busyNs) {
  PhaseCount plus(int ran, long ns) {
    return new PhaseCount(phase, entered + 1, callbacks + ran, busyNs + ns);
  }
}
