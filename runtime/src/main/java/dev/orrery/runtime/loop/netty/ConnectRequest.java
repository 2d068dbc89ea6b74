package dev.orrery.runtime.loop.netty;

import dev.orrery.runtime.loop.EventLoop;
import dev.orrery.runtime.loop.Request;

/** A connection attempt. */
public abstract class ConnectRequest extends Request {
  protected ConnectRequest(EventLoop loop) {
    this(loop, "TCPCONNECTWRAP");
  }

  protected ConnectRequest(EventLoop loop, String type) {
    super(loop, type);
  }

  /** Called when it has succeeded (0) or failed (negative errno). */
  protected abstract void done(int status);

  final void complete(int status) {
    end();
    done(status);
  }
}
