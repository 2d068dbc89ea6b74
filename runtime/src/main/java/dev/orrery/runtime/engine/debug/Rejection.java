package dev.orrery.runtime.engine.debug;

/** A promise that is being rejected. */
public final class Rejection {
  private Rejection() {}

  /** Whether the code that follows the call attaches a handler. JS thread, during the call. */
  public static boolean isHandledNext() {
    return CatchPrediction.isRejectionHandled();
  }
}
