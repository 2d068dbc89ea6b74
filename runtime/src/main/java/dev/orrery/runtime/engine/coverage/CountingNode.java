package dev.orrery.runtime.engine.coverage;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.js.nodes.control.YieldException;

/** Feeds a counter. */
final class CountingNode extends ExecutionEventNode {
  private final Counter counter;

  CountingNode(Counter counter) {
    this.counter = counter;
  }

  @Override
  protected void onEnter(VirtualFrame frame) {
    counter.enter();
  }

  @Override
  protected void onReturnValue(VirtualFrame frame, Object result) {
    counter.complete();
  }

  @Override
  protected void onReturnExceptional(VirtualFrame frame, Throwable exception) {
    if (exception instanceof YieldException) {
      suspend();
    }
  }

  @TruffleBoundary
  private void suspend() {
    counter.suspend();
  }
}
