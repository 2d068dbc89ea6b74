package dev.orrery.runtime.engine;

/** One process.nextTick entry (Node's TickObject). */
final class Tick {
  final Object[] call;
  final long asyncId;
  final long triggerAsyncId;
  final Object context;

  /**
   * @param call receiver, function and arguments in GraalJS's calling convention
   * @param context the async context to run in
   */
  Tick(Object[] call, long asyncId, long triggerAsyncId, Object context) {
    this.call = call;
    this.asyncId = asyncId;
    this.triggerAsyncId = triggerAsyncId;
    this.context = context;
  }
}
