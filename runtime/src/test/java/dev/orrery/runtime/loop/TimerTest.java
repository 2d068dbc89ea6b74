package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimerTest extends LoopTestBase {
  @Test
  void timersRunByDueTimeThenByOrderOfStart() {
    timer(20, logs("c"));
    timer(10, logs("a"));
    timer(10, logs("b"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("a", "b", "c");
    assertThat(poller.timeouts).containsExactly(10L, 10L);
  }

  @Test
  void manyTimersStayInOrder() {
    Random random = new Random(1);
    List<Long> order = new ArrayList<>();
    List<Timer> timers =
        IntStream.range(0, 500)
            .mapToObj(
                i -> {
                  long due = random.nextInt(100);
                  return timer(due, () -> order.add(due));
                })
            .toList();
    timers.stream().filter(timer -> random.nextBoolean()).forEach(Timer::stop);
    long left = timers.stream().filter(Handle::isActive).count();
    loop.run(RunMode.DEFAULT);
    assertThat(order).isSorted().hasSize((int) left);
  }

  @Test
  void aRepeatIsDueFromTheTimeItRan() {
    List<Long> times = new ArrayList<>();
    Timer timer = new Timer(loop);
    timer.start(
        10,
        10,
        () -> {
          times.add(loop.now());
          if (times.size() == 3) {
            timer.stop();
          }
        });
    poller.then(() -> clock.advance(13));
    loop.run(RunMode.DEFAULT);
    assertThat(times).containsExactly(13L, 23L, 33L);
  }

  @Test
  void againStartsARepeatingTimerAnew() {
    Timer timer = new Timer(loop);
    timer.start(10, 40, logs("timer"));
    timer.again();
    assertThat(timer.due()).isEqualTo(40);
    Timer once = timer(7, () -> {});
    once.stop();
    once.again();
    assertThat(once.isActive()).isFalse();
  }

  @Test
  void aTimerStartedWithNoDelayByATimerWaitsForTheNextIteration() {
    timer(1, () -> timer(0, logs("nested")));
    poller.then(() -> clock.advance(1));
    loop.run(RunMode.ONCE);
    assertThat(log).isEmpty();
    loop.run(RunMode.ONCE);
    assertThat(log).containsExactly("nested");
  }

  @Test
  void aTimerStoppedByAnotherDueOneDoesNotRun() {
    Timer second = new Timer(loop);
    timer(5, second::stop);
    second.start(5, 0, logs("second"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).isEmpty();
  }

  @Test
  void aTimerRestartedByAnotherDueOneRunsLater() {
    Timer second = new Timer(loop);
    timer(5, () -> second.start(10, 0, () -> log.add("at " + loop.now())));
    second.start(5, 0, logs("too early"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("at 15");
  }

  @Test
  void anEndlessTimeoutDoesNotOverflow() {
    Timer timer = timer(Long.MAX_VALUE, logs("never"));
    timer(1, logs("soon"));
    loop.run(RunMode.ONCE);
    assertThat(log).containsExactly("soon");
    assertThat(timer.due()).isEqualTo(Long.MAX_VALUE);
  }
}
