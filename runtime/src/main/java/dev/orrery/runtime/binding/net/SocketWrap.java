package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.binding.stream.StreamWrap;
import dev.orrery.runtime.engine.AsyncCallback;
import dev.orrery.runtime.engine.AsyncIds;
import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.engine.Js;
import dev.orrery.runtime.loop.netty.AcceptListener;
import dev.orrery.runtime.loop.netty.ConnectRequest;
import dev.orrery.runtime.loop.netty.SocketHandle;
import dev.orrery.runtime.loop.netty.Status;
import java.util.function.ToIntFunction;

/** What TCP and Pipe objects have in common: listening and connecting. */
abstract class SocketWrap extends StreamWrap {
  static final int SOCKET = 0;
  static final int SERVER = 1;

  SocketWrap(Environment env, Object object, String provider) {
    super(env, object, provider);
  }

  @Override
  public abstract SocketHandle handle();

  /** A new JavaScript object of this class, for an accepted connection. */
  protected abstract Object newClient();

  /** Listens; each connection comes by {@code onconnection(status, client)}. */
  final int listen(int backlog) {
    AcceptListener acceptor =
        new AcceptListener() {
          @Override
          public void onConnection(int fd) {
            makeCallback("onconnection", Status.OK, accept(fd));
          }

          @Override
          public void onAcceptError(int status) {
            makeCallback("onconnection", status, Js.UNDEFINED);
          }
        };
    int status = handle().listen(backlog, acceptor);
    if (status == Status.OK) {
      tellDetail();
    }
    return status;
  }

  private Object accept(int fd) {
    AsyncIds ids = env().asyncIds();
    long former = ids.exchangeDefaultTrigger(asyncId());
    try {
      Object client = newClient();
      SocketWrap wrap = Js.unwrap(client, SocketWrap.class);
      wrap.handle().open(fd);
      wrap.tellDetail();
      return client;
    } finally {
      ids.exchangeDefaultTrigger(former);
    }
  }

  /** Connects to {@code target} by {@code operation}; {@code oncomplete(status, handle, request, true, true)}. */
  final int connect(
      String type, String target, Object request, ToIntFunction<ConnectRequest> operation) {
    AsyncIds ids = env().asyncIds();
    long former = ids.exchangeDefaultTrigger(asyncId());
    AsyncCallback callback;
    try {
      callback = env().async(type, request, Js.get(request, "oncomplete"));
    } finally {
      ids.exchangeDefaultTrigger(former);
    }
    env().observer().detail(callback.asyncId(), target);
    ConnectRequest connect =
        new ConnectRequest(env().loop(), type) {
          @Override
          public long asyncId() {
            return callback.asyncId();
          }

          @Override
          protected void done(int status) {
            boolean ok = status == Status.OK;
            if (ok) {
              tellDetail();
            }
            callback.call(status, object(), request, ok, ok);
          }
        };
    int status = operation.applyAsInt(connect);
    if (status != Status.OK) {
      callback.destroy();
    }
    return status;
  }
}
