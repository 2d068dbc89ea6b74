package dev.orrery.inspector.domain.runtime;

import dev.orrery.runtime.engine.evaluation.Termination;
import dev.orrery.runtime.inspect.InspectedRuntime;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/** Ends evaluations that take too long. */
final class TimeLimit {
  private final InspectedRuntime runtime;
  private Timer timer;

  TimeLimit(InspectedRuntime runtime) {
    this.runtime = runtime;
  }

  /** Runs something; after {@code millis} it is terminated. */
  <T> T within(double millis, Supplier<T> body) {
    if (timer == null) {
      timer = new Timer("orrery-inspector-timeouts", true);
    }
    Limit limit = new Limit();
    timer.schedule(limit, Math.max(0, (long) millis));
    try {
      return body.get();
    } finally {
      limit.end();
    }
  }

  private final class Limit extends TimerTask {
    private boolean over;

    @Override
    public void run() {
      runtime.interrupt(
          () -> {
            if (!isOver()) {
              throw new Termination();
            }
          });
    }

    private synchronized boolean isOver() {
      return over;
    }

    private synchronized void end() {
      over = true;
      cancel();
    }
  }
}
