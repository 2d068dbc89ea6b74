package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImmediateQueueTest extends LoopTestBase {
  private final ImmediateQueue immediates = new ImmediateQueue(loop);

  private static final class Entry extends ImmediateEntry {
    private final Runnable callback;
    private Outcome outcome = Outcome.CONTINUE;
    private int destroyed;

    private Entry(Runnable callback) {
      this.callback = callback;
    }

    @Override
    protected Outcome fire() {
      callback.run();
      return outcome;
    }

    @Override
    protected void onDestroy() {
      destroyed++;
    }
  }

  private Entry add(Runnable callback) {
    Entry entry = new Entry(callback);
    immediates.add(entry);
    return entry;
  }

  @Test
  void immediatesRunInOrderAfterPollWhichDoesNotBlock() {
    timer(50, logs("timer"));
    add(logs("a"));
    add(logs("b"));
    poller.then(logs("poll"));
    loop.run(RunMode.ONCE);
    assertThat(log).containsExactly("poll", "a", "b");
    assertThat(poller.timeouts).containsExactly(0L);
  }

  @Test
  void oneQueuedByAnotherRunsInTheNextIteration() {
    add(() -> add(() -> log.add("nested in " + loop.iteration())));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("nested in 2");
  }

  @Test
  void aClearedOneDoesNotRunEvenIfItsTurnHasCome() {
    Entry[] second = new Entry[1];
    add(() -> immediates.clear(second[0]));
    second[0] = add(logs("second"));
    add(logs("third"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("third");
    assertThat(second[0].destroyed).isOne();
    assertThat(second[0].isDestroyed()).isTrue();
  }

  @Test
  void clearingTheOnlyOneLetsTheLoopEnd() {
    immediates.clear(add(logs("cleared")));
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).isEmpty();
  }

  @Test
  void anUnrefdOneNeitherKeepsAliveNorStopsBlocking() {
    Entry entry = add(logs("unrefd"));
    immediates.unref(entry);
    assertThat(entry.hasRef()).isFalse();
    assertThat(loop.alive()).isFalse();
    timer(50, logs("timer"));
    loop.run(RunMode.DEFAULT);
    assertThat(poller.timeouts).containsExactly(50L);
    assertThat(log).containsExactly("unrefd", "timer");
  }

  @Test
  void refAfterItsEndDoesNothing() {
    Entry entry = add(() -> {});
    loop.run(RunMode.DEFAULT);
    immediates.ref(entry);
    assertThat(immediates.refCount()).isZero();
    assertThat(loop.alive()).isFalse();
  }

  @Test
  void anExceptionLeavesTheRestForTheNextCheckPhase() {
    add(
        () -> {
          throw new IllegalArgumentException("fatal");
        });
    add(logs("rest"));
    assertThatThrownBy(() -> loop.run(RunMode.DEFAULT)).hasMessage("fatal");
    add(() -> log.add("new in " + loop.iteration()));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("rest", "new in 3");
  }

  @Test
  void stopLeavesTheRestQueued() {
    add(loop::stop).outcome = Outcome.STOP;
    Entry rest = add(logs("rest"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).isEmpty();
    List<ImmediateEntry> waiting = new ArrayList<>();
    immediates.forEach(waiting::add);
    assertThat(waiting).containsExactly(rest);
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("rest");
  }
}
