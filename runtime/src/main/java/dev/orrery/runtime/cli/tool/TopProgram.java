package dev.orrery.runtime.cli.tool;

import dev.orrery.protocol.eventloop.EnableParams;
import dev.orrery.protocol.eventloop.EventLoopDomain;
import dev.orrery.protocol.eventloop.StepParams;
import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.json.RecordJsonReader;
import dev.orrery.protocol.local.RuntimeSockets;
import dev.orrery.protocol.model.Limits;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.record.RecordCategory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running program whose records are folded as they come. Any thread. */
final class TopProgram implements TopSource, AutoCloseable {
  private static final int RATE = 20;
  private static final long FIRST_BATCH_MS = 500;
  private static final List<RecordCategory> CATEGORIES =
      List.of(
          RecordCategory.LOOP,
          RecordCategory.RESOURCE,
          RecordCategory.CALLBACK,
          RecordCategory.PROMISE,
          RecordCategory.WORK,
          RecordCategory.PERFORMANCE);

  private final RunningProgram program;
  private final LoopModel model = new LoopModel(Limits.DEFAULT.withHistory(1));
  private LoopState former;
  private long formerNanos = System.nanoTime();

  private TopProgram(RunningProgram program) {
    this.program = program;
  }

  static TopProgram attach(long pid, RuntimeSockets sockets)
      throws ToolException, InterruptedException {
    TopProgram top = new TopProgram(RunningProgram.attach(pid, sockets));
    RecordJsonReader json = new RecordJsonReader();
    CountDownLatch first = new CountDownLatch(1);
    top.program
        .client()
        .on(
            EventLoopDomain.RECORDS,
            batch -> {
              synchronized (top.model) {
                json.batch(batch).forEach(top.model::apply);
              }
              first.countDown();
            });
    top.program.call(EventLoopDomain.ENABLE, new EnableParams(CATEGORIES, RATE, 0));
    // What is there already tells where the records' clock stands.
    if (first.await(FIRST_BATCH_MS, TimeUnit.MILLISECONDS)) {
      top.sample();
    }
    return top;
  }

  @Override
  public TopScreen sample() {
    LoopState state;
    synchronized (model) {
      state = model.snapshot();
    }
    long nanos = System.nanoTime();
    long passedMs = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos - formerNanos));
    TopScreen screen = new TopScreen(state, former, passedMs);
    former = state;
    formerNanos = nanos;
    return screen;
  }

  @Override
  public boolean hasEnded() {
    return program.client().closed().isDone();
  }

  @Override
  public void pause(boolean on) throws ToolException {
    program.call(on ? EventLoopDomain.PAUSE : EventLoopDomain.RESUME);
  }

  @Override
  public void step() throws ToolException {
    program.call(EventLoopDomain.STEP, new StepParams(StepUnit.CALLBACK));
  }

  @Override
  public void close() {
    program.close();
  }
}
