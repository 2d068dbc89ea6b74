package dev.orrery.runtime.loop.netty;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;

/**
 * Adds to Netty's handler what the loop needs: how long it waits, apart from the callbacks it runs
 * afterwards, and wake-ups that are not lost when they come before the wait (Netty drops those, as
 * its own loops look at their task queue instead).
 */
final class LoopIoHandler implements IoHandler {
  private final IoHandler delegate;
  private final Context metered = new Context();
  private volatile boolean woken;
  private long idleNanos;

  LoopIoHandler(IoHandler delegate) {
    this.delegate = delegate;
  }

  long idleNanos() {
    return idleNanos;
  }

  @Override
  public int run(IoHandlerContext context) {
    if (!context.canBlock()) {
      woken = false;
      return delegate.run(context);
    }
    metered.delegate = context;
    metered.activeNanos = 0;
    long start = System.nanoTime();
    int handled = delegate.run(metered);
    idleNanos += System.nanoTime() - start - metered.activeNanos;
    woken = false;
    return handled;
  }

  @Override
  public void initialize() {
    delegate.initialize();
  }

  @Override
  public void prepareToDestroy() {
    delegate.prepareToDestroy();
  }

  @Override
  public void destroy() {
    delegate.destroy();
  }

  @Override
  public IoRegistration register(IoHandle handle) throws Exception {
    return delegate.register(handle);
  }

  @Override
  public void wakeup() {
    woken = true;
    delegate.wakeup();
  }

  @Override
  public boolean isCompatible(Class<? extends IoHandle> handleType) {
    return delegate.isCompatible(handleType);
  }

  private final class Context implements IoHandlerContext {
    private IoHandlerContext delegate;
    private long activeNanos;

    @Override
    public boolean canBlock() {
      return !woken && delegate.canBlock();
    }

    @Override
    public long delayNanos(long currentTimeNanos) {
      return delegate.delayNanos(currentTimeNanos);
    }

    @Override
    public long deadlineNanos() {
      return delegate.deadlineNanos();
    }

    @Override
    public boolean shouldReportActiveIoTime() {
      return true;
    }

    @Override
    public void reportActiveIoTime(long nanos) {
      activeNanos += nanos;
    }
  }
}
