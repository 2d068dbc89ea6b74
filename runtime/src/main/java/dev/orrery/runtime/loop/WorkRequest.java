package dev.orrery.runtime.loop;

import java.util.concurrent.CancellationException;

/** Blocking work for the {@link WorkPool}, and what the loop does with its outcome. */
public abstract class WorkRequest extends Request {
  /** Where the work is; guarded by the pool's lock. */
  enum State {
    NEW,
    QUEUED,
    TAKEN,
    CANCELLED
  }

  /** Tells the loop that the work is done or cancelled. */
  record Completion(WorkRequest request) implements Runnable {
    @Override
    public void run() {
      request.finish();
    }

    PerturbedWork.Turn turn() {
      return request.turn;
    }
  }

  State state = State.NEW;
  private PerturbedWork.Turn turn;
  private Throwable failure;

  protected WorkRequest(EventLoop loop, String type) {
    super(loop, type);
  }

  /** Does the work, on a pool thread. */
  protected abstract void work() throws Exception;

  /**
   * Called on the loop thread after the work, when the request has ended.
   *
   * @param failure what {@link #work} threw, a {@link CancellationException} if
   *     it was cancelled before it began, or null
   */
  protected abstract void done(Throwable failure);

  /**
   * Whether the work may take very long for reasons outside this machine, such as a name server's.
   * Such work never takes more than half of the threads.
   */
  public boolean isSlow() {
    return false;
  }

  /** Loop thread, in the order of submission. */
  final void submitted() {
    turn = loop().workSubmitted();
  }

  /** Pool thread. */
  final void perform(LoopObserver observer) {
    observer.workStart(this);
    try {
      work();
    } catch (Throwable e) {
      failure = e;
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    }
    observer.workEnd(this);
    loop().post(new Completion(this));
  }

  /** Loop thread. */
  final void finishCancelled() {
    failure = new CancellationException();
    loop().post(new Completion(this));
  }

  private void finish() {
    end();
    done(failure);
  }
}
