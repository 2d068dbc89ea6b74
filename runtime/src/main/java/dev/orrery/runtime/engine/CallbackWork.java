package dev.orrery.runtime.engine;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.WorkRequest;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A pool request that ends in a JavaScript callback. */
final class CallbackWork<T> extends WorkRequest {
  private final Callable<T> work;
  private final Function<T, Object[]> toArgs;
  private final AsyncCallback callback;
  private T result;

  CallbackWork(
      EventLoop loop,
      String type,
      Callable<T> work,
      Function<T, Object[]> toArgs,
      AsyncCallback callback) {
    super(loop, type);
    this.work = work;
    this.toArgs = toArgs;
    this.callback = callback;
  }

  @Override
  public long asyncId() {
    return callback.asyncId();
  }

  @Override
  protected void work() throws Exception {
    result = work.call();
  }

  @Override
  protected void done(Throwable failure) {
    if (failure != null) {
      callback.call(ErrorBridge.valueOf(failure));
    } else {
      callback.call(toArgs.apply(result));
    }
  }
}
