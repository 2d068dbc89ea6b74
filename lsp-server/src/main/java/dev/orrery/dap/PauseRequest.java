package dev.orrery.dap;

import dev.orrery.dap.cdp.Inspector;
import dev.orrery.dap.cdp.SessionThread;
import dev.orrery.dap.loop.LoopClient;
import java.util.concurrent.CompletableFuture;

/** A client's wish that the program stops, which its loop or its code fulfils, whichever can first. */
final class PauseRequest {
  /** How long it waits for the loop before the code that runs is interrupted. */
  private static final long LOOP_PATIENCE_MS = 150;

  private final Inspector inspector;
  private final SessionThread thread;
  private final LoopClient loop;
  private boolean isWanted;

  /** The inspector was asked, too. */
  private boolean isSent;

  /** The code is still to be interrupted though nobody wants it any more. */
  private boolean isStale;

  PauseRequest(Inspector inspector, SessionThread thread, LoopClient loop) {
    this.inspector = inspector;
    this.thread = thread;
    this.loop = loop;
  }

  /** A waiting loop stops at once, and shows its queues; else the code that runs. */
  CompletableFuture<?> begin() {
    isWanted = true;
    isSent = !loop.isPresent();
    if (isSent) {
      return inspector.call("Debugger.pause");
    }
    thread.later(
        LOOP_PATIENCE_MS,
        () -> {
          if (isWanted) {
            isSent = true;
            inspector.call("Debugger.pause");
          }
        });
    return loop.pause();
  }

  boolean isWanted() {
    return isWanted;
  }

  /** The code has stopped; returns whether that was asked for. */
  boolean codeStopped() {
    boolean asked = isWanted;
    if (asked && loop.isPresent()) {
      loop.resume();
    }
    isWanted = false;
    isStale = false;
    return asked;
  }

  void loopStopped() {
    isStale = isWanted && isSent;
    isSent = false;
    isWanted = false;
  }

  /** Whether a stop of the code is only what is left of a wish that the loop has fulfilled. */
  boolean takeStale() {
    boolean stale = isStale;
    isStale = false;
    return stale;
  }
}
