package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.PollReason;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.WakeCause;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopObserverTest {
  private final FakeClock clock = new FakeClock();
  private final List<String> log = new ArrayList<>();
  private final EventLoop loop =
      new EventLoop(
          clock,
          new ScriptedPoller(clock),
          new LoopObserver() {
            @Override
            public void iterationStart(long iteration) {
              log.add("iteration " + iteration);
            }

            @Override
            public void phaseExit(Phase phase, int ran) {
              if (ran > 0) {
                log.add(phase + " ran " + ran);
              }
            }

            @Override
            public void pollBlock(long timeoutMs, PollReason why) {
              log.add("block " + timeoutMs + " " + why);
            }

            @Override
            public void pollWake(WakeCause by) {
              log.add("wake " + by);
            }

            @Override
            public void enqueue(QueueKind queue, long id, long dueMs, Object callback) {
              log.add("enqueue " + queue + " due " + dueMs);
            }

            @Override
            public void handleClose(Handle handle) {
              log.add("close " + handle.type().uvName());
            }
          });

  @Test
  void theLifeOfATimerIsTold() {
    Timer timer = new Timer(loop);
    timer.start(10, 0, () -> timer.close(null));
    loop.run(RunMode.DEFAULT);
    assertThat(log)
        .containsExactly(
            "enqueue TIMERS due 10",
            "iteration 1",
            "block 10 TIMER",
            "wake TIMEOUT",
            "close timer",
            "TIMERS ran 1",
            "iteration 2",
            "block 0 CLOSING",
            "wake NONE",
            "CLOSING ran 1");
  }
}
