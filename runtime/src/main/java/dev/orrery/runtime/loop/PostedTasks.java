package dev.orrery.runtime.loop;

import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tasks that other threads have posted. They run in the order of their posting, unless {@linkplain
 * Perturbation perturbed}: then each is noticed late, outcomes of pool work in an order of their
 * own. {@link #add} from any thread, the rest on the loop's.
 */
final class PostedTasks {
  private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();

  /** What has arrived but is not to be noticed yet. */
  private final ArrayDeque<Late> late = new ArrayDeque<>();

  private Perturbation perturbation;
  private PerturbedWork work;

  /**
   * {@code due}: in milliseconds of waiting. Delays pass while the loop has nothing to do, so that
   * they mean the same on a slow machine, and in frozen time.
   */
  private record Late(long due, Runnable task) {}

  /**
   * Changes the schedule, null for none: what is late so far comes next, in the order it would have
   * had.
   */
  void perturb(Perturbation by) {
    ArrayDeque<Late> next = new ArrayDeque<>();
    if (work != null) {
      work.takeOutcomes().forEach(outcome -> next.add(new Late(0, outcome)));
    }
    late.forEach(task -> next.add(new Late(0, task.task)));
    late.clear();
    late.addAll(next);
    perturbation = by;
    work = by == null ? null : new PerturbedWork(by);
  }

  void add(Runnable task) {
    queue.add(task);
  }

  /** The turn of pool work about to be submitted; null unless perturbed. */
  PerturbedWork.Turn submitted() {
    return work == null ? null : work.submitted();
  }

  /** Whether {@link #run} would find nothing that has just arrived. */
  boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Tasks that wait; outcomes of pool work that are late are not counted. */
  int size() {
    return queue.size() + late.size();
  }

  /** Whether tasks wait that would have run already without perturbation. */
  boolean hasLate() {
    return !late.isEmpty() || (work != null && !work.isEmpty());
  }

  /** Milliseconds of waiting after which the first late task is due; there must be one. */
  long nextDue() {
    long tasks = late.isEmpty() ? Long.MAX_VALUE : late.peek().due;
    return work == null || work.isEmpty() ? tasks : Math.min(tasks, work.nextDue());
  }

  /**
   * Runs the tasks that wait now; what they post waits for the next call.
   *
   * @param idle milliseconds that the loop has spent waiting so far
   */
  int run(long idle) {
    int waiting = 0;
    if (perturbation != null) {
      takeOver(idle);
    } else {
      waiting = queue.size();
    }
    int ran = runDue(idle);
    // The schedule may change meanwhile: a task did it then.
    for (; waiting > 0; waiting--, ran++) {
      queue.remove().run();
    }
    return ran;
  }

  private void takeOver(long idle) {
    for (int count = queue.size(); count > 0; count--) {
      Runnable task = queue.remove();
      if (!(task instanceof WorkRequest.Completion completion)
          || !work.finished(completion.turn(), task, idle)) {
        long before = late.isEmpty() ? 0 : late.peekLast().due;
        late.add(new Late(Math.max(before, idle + perturbation.postDelay()), task));
      }
    }
  }

  private int runDue(long idle) {
    int ran = 0;
    for (Runnable outcome; work != null && (outcome = work.poll(idle)) != null; ran++) {
      outcome.run();
    }
    for (; !late.isEmpty() && late.peek().due <= idle; ran++) {
      late.remove().task.run();
    }
    return ran;
  }
}
