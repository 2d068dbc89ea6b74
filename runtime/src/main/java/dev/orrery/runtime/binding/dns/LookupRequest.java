package dev.orrery.runtime.binding.dns;

import dev.orrery.runtime.engine.AsyncCallback;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.WorkRequest;
import dev.orrery.runtime.os.Errno;
import dev.orrery.runtime.os.SystemException;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A question about a name, answered on the work pool: {@code oncomplete(status, ...answer)} of the
 * request object.
 */
final class LookupRequest<T> extends WorkRequest {
  private final AsyncCallback callback;
  private final Callable<T> question;
  private final Function<T, Object[]> toArgs;
  private T answer;

  private LookupRequest(
      Environment env,
      String type,
      AsyncCallback callback,
      Callable<T> question,
      Function<T, Object[]> toArgs) {
    super(env.loop(), type);
    this.callback = callback;
    this.question = question;
    this.toArgs = toArgs;
  }

  /** Asks about {@code subject}; {@code toArgs} makes the callback's arguments, beginning with the status 0. */
  static <T> int submit(
      Environment env,
      String type,
      String subject,
      Object request,
      Callable<T> question,
      Function<T, Object[]> toArgs) {
    AsyncCallback callback = env.async(type, request, Js.get(request, "oncomplete"));
    env.observer().detail(callback.asyncId(), subject);
    env.workPool().submit(new LookupRequest<>(env, type, callback, question, toArgs));
    return 0;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  @Override
  public long asyncId() {
    return callback.asyncId();
  }

  @Override
  protected void work() throws Exception {
    answer = question.call();
  }

  @Override
  protected void done(Throwable failure) {
    switch (failure) {
      case null -> callback.call(toArgs.apply(answer));
      case SystemException e -> callback.call(e.errno());
      case Error e -> throw e;
      default -> callback.call(Errno.EAI_FAIL.number());
    }
  }
}
