package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.runtime.observe.ExecutionStack;

/** Where the loop is: phase, drains and callbacks under way. Loop thread only. */
final class LoopPosition {
  private final ExecutionStack stack = new ExecutionStack();
  private Phase phase;
  private long iteration;

  void iteration(long number) {
    iteration = number;
  }

  /** Nothing can be under way now: what seems to be was seen to begin, but not to end. */
  void enter(Phase entered) {
    stack.clear();
    phase = entered;
  }

  void exit() {
    phase = null;
  }

  /**
   * A callback begins.
   *
   * @return whether the loop or a drain calls it, and not another callback
   */
  boolean begin(long asyncId) {
    boolean outermost = stack.isOutermost();
    stack.push(asyncId, 0);
    return outermost;
  }

  /**
   * A callback ended; what an exception left open inside it ends too.
   *
   * @return whether the loop or a drain had called it
   */
  boolean end(long asyncId) {
    int open = stack.countDownTo(asyncId);
    if (open == 0) {
      return false;
    }
    for (; open > 0; open--) {
      stack.pop();
    }
    return stack.isOutermost();
  }

  void beginDrain(QueueKind queue) {
    stack.beginDrain(queue);
  }

  void endDrain(QueueKind queue) {
    stack.endDrain(queue);
  }

  /** Whether the callback that has just begun is the first one of its drain. */
  boolean isFirstOfDrain() {
    return stack.drain() != null && stack.drained() == 1;
  }

  QueueKind drain() {
    return stack.drain();
  }

  /** Callbacks begun in the innermost drain. */
  int drained() {
    return stack.drained();
  }

  Where at(StepUnit next) {
    return new Where(next, iteration, phase, stack.drain(), stack.current());
  }
}
