package dev.orrery.runtime.loop;

import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tasks that other threads have posted. They run in the order of their posting, unless {@linkplain
 * Perturbation perturbed}: then each is noticed late, outcomes of pool work independently of each
 * other, and all else in order. {@link #add} from any thread, the rest on the loop's.
 */
final class PostedTasks {
  private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private Perturbation perturbation;

  /** What has arrived but is not to be noticed yet. */
  private final PriorityQueue<Late> late = new PriorityQueue<>();

  private long arrivals;
  private long lastDue;

  /**
   * {@code due}: in milliseconds of waiting. Delays pass while the loop has nothing to do, so that
   * they mean the same on a slow machine, and in frozen time.
   */
  private record Late(long due, long arrival, Runnable task) implements Comparable<Late> {
    @Override
    public int compareTo(Late other) {
      return due != other.due ? Long.compare(due, other.due) : Long.compare(arrival, other.arrival);
    }
  }

  void perturb(Perturbation by) {
    perturbation = by;
  }

  void add(Runnable task) {
    queue.add(task);
  }

  /** Whether {@link #run} would find nothing that has just arrived. */
  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Whether tasks wait that would have run already without perturbation. */
  boolean hasLate() {
    return !late.isEmpty();
  }

  /** Milliseconds of waiting after which the first late task is due. */
  long nextDue() {
    return late.element().due;
  }

  /**
   * Runs the tasks that wait now; what they post waits for the next call.
   *
   * @param idle milliseconds that the loop has spent waiting so far
   */
  int run(long idle) {
    if (perturbation == null) {
      return runInOrder();
    }
    takeOver(idle);
    return runDue(idle);
  }

  private int runInOrder() {
    int ran = 0;
    for (int count = queue.size(); ran < count; ran++) {
      queue.remove().run();
    }
    return ran;
  }

  private void takeOver(long idle) {
    for (int count = queue.size(); count > 0; count--) {
      Runnable task = queue.remove();
      late.add(new Late(dueTime(task, idle), arrivals++, task));
    }
  }

  private int runDue(long idle) {
    int ran = 0;
    for (; !late.isEmpty() && late.peek().due <= idle; ran++) {
      late.remove().task.run();
    }
    return ran;
  }

  private long dueTime(Runnable task, long idle) {
    if (task instanceof WorkRequest.Completion completion) {
      return idle + completion.delay();
    }
    lastDue = Math.max(lastDue, idle + perturbation.postDelay());
    return lastDue;
  }
}
