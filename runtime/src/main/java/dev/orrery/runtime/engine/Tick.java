package dev.orrery.runtime.engine;

import java.util.Arrays;

/** One process.nextTick entry (Node's TickObject). */
final class Tick implements AsyncIds.LazyResource {
  final Object[] call;
  final long asyncId;
  final long triggerAsyncId;
  final Object context;
  private Object resource;

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

  /** The resource object for hooks and executionAsyncResource. */
  @Override
  public Object jsObject() {
    if (resource == null) {
      resource = Js.object();
      Js.set(resource, "callback", call[1]);
      Object[] args = Arrays.copyOfRange(call, 2, call.length);
      Js.set(resource, "args", args.length == 0 ? null : Js.array(args));
    }
    return resource;
  }
}
