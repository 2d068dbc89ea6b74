package dev.orrery.inspector.session;

import dev.orrery.runtime.inspect.InspectedRuntime;
import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;

/**
 * Runs tasks on the thread that runs the program, in their order, whatever that thread is at:
 *
 * <ul>
 *   <li>it waits for events or goes through its loop: the task runs there, as a callback;
 *   <li>it runs JavaScript: the task runs in the middle of it, at the next call or loop;
 *   <li>it waits in {@link #runWhile}, be it for a client before the program begins, in a pause, or
 *       at the program's end: the task runs there.
 * </ul>
 *
 * <p>While a task runs, others wait, unless it is itself paused. Any thread, unless a method says
 * otherwise.
 */
public final class JsThread {
  private final InspectedRuntime runtime;
  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();

  /** What runs even in the middle of another task. */
  private final ArrayDeque<Urgent> urgent = new ArrayDeque<>();

  private final Runnable urgentInTurn = this::runUrgent;

  /** What runs while the thread stands still, or else on the loop. */
  private final ArrayDeque<Runnable> patient = new ArrayDeque<>();

  /** How many tasks were queued, and how many of them have begun. */
  private long queued;

  private long begun;
  private int waits;
  private boolean requested;
  private boolean released;

  /** Whether a task runs; JS thread only. */
  private boolean running;

  /** Whether that task is one whose turn has come to be urgent; JS thread only. */
  private boolean runningUrgent;

  /** Whether tasks run in the middle of JavaScript; JS thread only. */
  private boolean inside;

  /** What ends the code that the task interrupts, once the task is over; JS thread only. */
  private Error ending;

  JsThread(InspectedRuntime runtime) {
    this.runtime = runtime;
  }

  /** Whether the calling thread is it. */
  public boolean isCurrent() {
    return runtime.inLoop();
  }

  /** Runs a task soon. It may throw only what ends the program. */
  public void run(Runnable task) {
    synchronized (this) {
      add(task);
      if (waits > 0) {
        notifyAll();
        return;
      }
      if (requested) {
        return;
      }
      requested = true;
    }
    request();
  }

  private void add(Runnable task) {
    queue.add(task);
    queued++;
  }

  private Runnable take() {
    Runnable task = queue.poll();
    if (task != null) {
      begun++;
    }
    return task;
  }

  /** {@code after}: how many tasks have to have begun before. */
  private record Urgent(long after, Runnable task) {}

  /**
   * Runs a task in its turn, but in the middle of the one before it if that has not ended by then: for
   * what is to end it.
   */
  public void runUrgently(Runnable task) {
    synchronized (this) {
      urgent.add(new Urgent(queued, task));
    }
    run(urgentInTurn);
    interruptForUrgent();
  }

  private void interruptForUrgent() {
    interrupt(
        () -> {
          if (running && !runningUrgent) {
            boolean before = inside;
            inside = true;
            try {
              runUrgent();
            } finally {
              inside = before;
            }
            endIfAsked();
          }
        });
  }

  private void interrupt(Runnable task) {
    try {
      runtime.interrupt(task);
    } catch (IllegalStateException _) {
      // The program ends.
    }
  }

  private void runUrgent() {
    for (Urgent next; (next = nextUrgent()) != null; ) {
      next.task().run();
    }
  }

  private synchronized Urgent nextUrgent() {
    return hasUrgent() ? urgent.poll() : null;
  }

  private synchronized boolean hasUrgent() {
    return !urgent.isEmpty() && urgent.peek().after() <= begun;
  }

  /**
   * Has a task run when the thread stands still.
   *
   * @return the same task, to be run some other way as well: it runs once
   */
  public synchronized Runnable alsoWhileWaiting(Runnable task) {
    Patient once = new Patient(task);
    if (waits > 0) {
      add(once);
      notifyAll();
    } else {
      patient.add(once);
    }
    return once;
  }

  /** Runs once, whoever calls it first. */
  private final class Patient implements Runnable {
    private final Runnable task;
    private boolean done;

    Patient(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      synchronized (JsThread.this) {
        patient.remove(this);
        if (done) {
          return;
        }
        done = true;
      }
      task.run();
    }
  }

  /** Whichever comes first does the work; the other one finds nothing to do. */
  private void request() {
    runtime.post(this::runOnLoop);
    interrupt(this::runInside);
  }

  private void runOnLoop() {
    for (Runnable task; (task = next()) != null; ) {
      Runnable body = task;
      runtime.inCallback(() -> guarded(body));
    }
  }

  private void runInside() {
    if (running) {
      // What runs is a command. The next ones are run when the loop gets here, or by the pause.
      return;
    }
    inside = true;
    try {
      for (Runnable task; ending == null && (task = next()) != null; ) {
        guarded(task);
      }
    } finally {
      inside = false;
    }
    if (ending != null) {
      // What is left must not be taken for the code that is to end.
      interrupt(this::runInside);
      endIfAsked();
    }
  }

  /** Has an error end what the task that runs has interrupted, once the task is over. JS thread. */
  public void endInterrupted(Error error) {
    ending = error;
  }

  private void endIfAsked() {
    Error error = ending;
    ending = null;
    if (error != null) {
      throw error;
    }
  }

  /** Whether the task that runs has interrupted the program; JS thread. */
  public boolean isInside() {
    return inside;
  }

  private synchronized Runnable next() {
    Runnable task = take();
    if (task == null) {
      requested = false;
    }
    return task;
  }

  private void guarded(Runnable task) {
    boolean before = running;
    boolean urgentBefore = runningUrgent;
    running = true;
    // Such a one interrupts nothing: what it is to end is over.
    runningUrgent = task == urgentInTurn;
    if (!runningUrgent && hasUrgent()) {
      interruptForUrgent();
    }
    try {
      task.run();
    } finally {
      running = before;
      runningUrgent = urgentBefore;
    }
  }

  /**
   * Stands still and runs tasks for as long as a condition holds; it is asked again after each task
   * and at {@link #wake}. Waits may be within each other. JS thread.
   */
  public void runWhile(BooleanSupplier condition) {
    boolean before = running;
    running = false;
    synchronized (this) {
      waits++;
      patient.forEach(this::add);
      patient.clear();
    }
    try {
      while (true) {
        Runnable task;
        synchronized (this) {
          if (released || !condition.getAsBoolean()) {
            break;
          }
          task = take();
          if (task == null) {
            await();
            continue;
          }
        }
        guarded(task);
      }
    } finally {
      running = before;
      leave();
    }
  }

  private void leave() {
    synchronized (this) {
      waits--;
      if (waits > 0 || queue.isEmpty() || requested) {
        return;
      }
      requested = true;
    }
    request();
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException _) {
      // Kept, it would make every further wait return at once; nothing here is for interrupts.
    }
  }

  /** Has {@link #runWhile} look at its condition again. */
  public synchronized void wake() {
    notifyAll();
  }

  /** No wait lasts from now on. */
  public synchronized void release() {
    released = true;
    notifyAll();
  }
}
