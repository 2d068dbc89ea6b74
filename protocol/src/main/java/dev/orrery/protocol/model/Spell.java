package dev.orrery.protocol.model;

/**
 * A time during which the loop could not go on: a callback, or all those of one drain.
 *
 * @param first the callback, or the first one of the drain
 * @param drain whether it is a drain
 */
record Spell(RunRef first, boolean drain, long startNs, long endNs, long callbacks) {
  Spell with(Run run) {
    return new Spell(first, drain, startNs, run.endNs(), callbacks + 1);
  }
}
