package dev.orrery.runtime.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Callbacks of the descriptors that one poll found ready, kept to be run in an order of our own. A
 * poller uses it only under {@link Perturbation}. Loop thread only.
 */
public final class ReadyCallbacks {
  private List<Entry> ready = new ArrayList<>();

  private record Entry(long source, Runnable callback) {}

  /**
   * Keeps a callback for {@link #run}.
   *
   * @param source tells descriptors apart the same way in each run of a program, such as by the
   *     order of their creation
   */
  public void add(long source, Runnable callback) {
    ready.add(new Entry(source, callback));
  }

  /** Runs what was added. {@code by}: null if perturbation has ended since. */
  public void run(Perturbation by) {
    if (ready.isEmpty()) {
      return;
    }
    List<Entry> entries = ready;
    ready = new ArrayList<>();
    // The system's order is an accident: the seed alone shall decide.
    entries.sort(Comparator.comparingLong(Entry::source));
    if (by != null) {
      by.reorder(entries);
    }
    entries.forEach(entry -> entry.callback.run());
  }
}
