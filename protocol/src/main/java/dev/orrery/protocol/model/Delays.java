package dev.orrery.protocol.model;

/** Remembers what kept the loop busy, to find what made a timer late. */
final class Delays {
  /** Less is nothing but the clock's resolution. */
  private static final long LATE_MS = 2;

  private static final long NS_PER_MS = 1_000_000;

  /** A timer that waited for more than these waited for all. */
  private static final int MAX_SPELLS = 256;

  private final History<Spell> spells;
  private Spell latest;

  Delays() {
    spells = new History<>(MAX_SPELLS);
  }

  private Delays(Delays other) {
    spells = other.spells.copy();
    latest = other.latest;
  }

  /** A callback that was not called within another one has ended. */
  void ended(Run run) {
    boolean drain = run.kind().isDrained();
    if (drain && latest != null && latest.drain()) {
      latest = latest.with(run);
      return;
    }
    if (latest != null) {
      spells.add(latest);
    }
    latest = new Spell(run.ref(), drain, run.startNs(), run.endNs(), 1);
  }

  /**
   * What took longest between the time a timer was due and the time it is called.
   *
   * @return null if the timer is not late, or nothing ran meanwhile
   */
  Delay find(long nowNs, long lateMs) {
    if (lateMs < LATE_MS || latest == null) {
      return null;
    }
    long dueNs = nowNs - lateMs * NS_PER_MS;
    Delay longest = longer(null, latest, dueNs);
    var earlier = spells.view();
    for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).endNs() > dueNs; i--) {
      longest = longer(longest, earlier.get(i), dueNs);
    }
    return longest;
  }

  private static Delay longer(Delay longest, Spell spell, long dueNs) {
    long duration = spell.endNs() - Math.max(dueNs, spell.startNs());
    boolean counts = duration > 0 && (longest == null || duration > longest.durationNs());
    return counts ? new Delay(spell.first(), duration, spell.callbacks()) : longest;
  }

  Delays copy() {
    return new Delays(this);
  }
}
