package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Request;

/** The end of a stream's writable side, once what was written before has gone out. */
public abstract class ShutdownRequest extends Request {
  protected ShutdownRequest(EventLoop loop) {
    this(loop, "SHUTDOWNWRAP");
  }

  protected ShutdownRequest(EventLoop loop, String type) {
    super(loop, type);
  }

  /** Called when it has succeeded (0) or failed (negative errno). */
  protected abstract void done(int status);

  final void complete(int status) {
    end();
    done(status);
  }
}
