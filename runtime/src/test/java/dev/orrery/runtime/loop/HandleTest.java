package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HandleTest extends LoopTestBase {
  @Test
  void onlyActiveHandlesKeepTheLoopAlive() {
    Timer timer = new Timer(loop);
    assertThat(loop.alive()).isFalse();
    timer.start(1, 0, () -> {});
    assertThat(loop.alive()).isTrue();
    timer.stop();
    assertThat(loop.alive()).isFalse();
  }

  @Test
  void unrefdHandlesDoNotKeepTheLoopAlive() {
    Timer timer = timer(10, logs("unrefd"));
    timer.unref();
    assertThat(timer.hasRef()).isFalse();
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  void unrefdHandlesStillRunWhileSomethingElseIsAlive() {
    timer(10, logs("unrefd")).unref();
    timer(20, logs("refd"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("unrefd", "refd");
  }

  @Test
  void refAndUnrefDoNotNest() {
    Timer timer = timer(10, () -> {});
    timer.unref();
    timer.unref();
    timer.ref();
    assertThat(loop.alive()).isTrue();
    timer.ref();
    timer.unref();
    assertThat(loop.alive()).isFalse();
  }

  @Test
  void refBeforeActivityCounts() {
    Timer timer = new Timer(loop);
    timer.unref();
    timer.start(1, 0, () -> {});
    assertThat(loop.alive()).isFalse();
    timer.ref();
    assertThat(loop.alive()).isTrue();
  }

  @Test
  void closeCallbacksComeInTheClosingPhaseLastClosedFirst() {
    new Timer(loop).close(logs("first closed"));
    new Timer(loop).close(logs("second closed"));
    new Check(loop).start(logs("check"));
    loop.run(RunMode.NOWAIT);
    assertThat(log).containsExactly("check", "second closed", "first closed");
  }

  @Test
  void aHandleClosedByACloseCallbackEndsInTheNextIteration() {
    Timer second = new Timer(loop);
    new Timer(loop).close(() -> second.close(logs("second")));
    loop.run(RunMode.NOWAIT);
    assertThat(log).isEmpty();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("second");
  }

  @Test
  void aClosingHandleKeepsTheLoopAliveEvenIfUnrefd() {
    Timer timer = new Timer(loop);
    timer.unref();
    timer.close(logs("closed"));
    assertThat(timer.isClosing()).isTrue();
    assertThat(timer.isClosed()).isFalse();
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).containsExactly("closed");
    assertThat(timer.isClosed()).isTrue();
    assertThat(loop.handles()).isEmpty();
  }

  @Test
  void closeStopsTheHandle() {
    timer(1, logs("timer")).close(null);
    loop.run(RunMode.DEFAULT);
    assertThat(log).isEmpty();
  }

  @Test
  void closingTwiceIsAnError() {
    Timer timer = new Timer(loop);
    timer.close(null);
    assertThatThrownBy(() -> timer.close(null)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> timer.start(1, 0, () -> {})).isInstanceOf(IllegalStateException.class);
  }
}
