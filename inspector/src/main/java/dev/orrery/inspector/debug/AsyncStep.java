package dev.orrery.inspector.debug;

import dev.orrery.runtime.inspect.InspectedFrame;
import java.util.List;

/** Goes on from a call that schedules to what that schedules. */
final class AsyncStep {
  private static final int NONE = -1;

  private final Debugging debugging;

  /** Whether the next call that schedules is the one. */
  private boolean isWanted;

  /** What is to stop the program when it begins. */
  private long awaited = NONE;

  /** What has begun and is still to stop it. */
  private long begun = NONE;

  AsyncStep(Debugging debugging) {
    this.debugging = debugging;
  }

  void want() {
    isWanted = true;
  }

  /** The program has stopped, or goes on without it. */
  void forget() {
    isWanted = false;
    awaited = NONE;
    begun = NONE;
  }

  /** The program has scheduled something; {@code calls}: innermost first. */
  void scheduled(long asyncId, List<InspectedFrame> calls) {
    if (!isWanted || calls.isEmpty() || debugging.isBlackboxed(calls.getFirst())) {
      return;
    }
    debugging.stepping().leave();
    awaited = asyncId;
  }

  void begins(long asyncId) {
    if (awaited == asyncId) {
      awaited = NONE;
      begun = asyncId;
      debugging.pauseSoon(Stop.STEP);
    }
  }

  void ends(long asyncId) {
    if (begun == asyncId) {
      begun = NONE;
      debugging.cancelRequest();
    }
  }
}
