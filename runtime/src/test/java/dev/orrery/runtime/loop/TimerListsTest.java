package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimerListsTest extends LoopTestBase {
  private final TimerLists timers = new TimerLists(loop);

  private final class Entry extends TimerEntry {
    private final Runnable callback;
    private int destroyed;

    private Entry(Runnable callback) {
      this.callback = callback;
    }

    @Override
    protected Outcome fire() {
      callback.run();
      return Outcome.CONTINUE;
    }

    @Override
    protected void onDestroy() {
      destroyed++;
    }
  }

  private Entry start(long duration, Runnable callback) {
    Entry entry = new Entry(callback);
    timers.start(entry, duration);
    return entry;
  }

  private Runnable logsTime(String what) {
    return () -> log.add(what + " " + loop.now());
  }

  @Test
  void timersRunWhenDue() {
    start(20, logsTime("b"));
    start(10, logsTime("a"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("a 10", "b 20");
  }

  @Test
  void equalDurationsRunInOrderOfStart() {
    start(10, logs("a"));
    start(10, logs("b"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("a", "b");
    assertThat(poller.timeouts).containsExactly(10L);
  }

  @Test
  void listsThatExpireTogetherRunInOrderOfCreation() {
    start(10, logs("10"));
    clock.advance(5);
    start(5, logs("5"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("10", "5");
  }

  @Test
  void aListWithALaterTimerIsPutOffToIt() {
    start(10, logsTime("a"));
    clock.advance(4);
    start(10, logsTime("b"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("a 10", "b 14");
  }

  @Test
  void aTimerOfTheSameDurationStartedByACallbackRunsALaterTurn() {
    start(1, () -> start(1, logsTime("nested")));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("nested 2");
  }

  @Test
  void whatASlowCallbackMakesDueWaitsForTheNextIteration() {
    ImmediateQueue immediates = new ImmediateQueue(loop);
    start(
        10,
        () -> {
          log.add("slow");
          clock.advance(30);
          immediates.add(
              new ImmediateEntry() {
                @Override
                protected Outcome fire() {
                  log.add("immediate");
                  return Outcome.CONTINUE;
                }
              });
        });
    start(20, logs("next"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("slow", "immediate", "next");
  }

  @Test
  void anIntervalThatIsAlwaysLateDoesNotStarveTheLoop() {
    Entry[] interval = new Entry[1];
    interval[0] =
        new Entry(
            () -> {
              clock.advance(5);
              log.add("interval");
              if (log.size() == 3) {
                timers.cancel(interval[0]);
              }
            });
    interval[0].setRepeat(1);
    timers.start(interval[0], 1);
    loop.run(RunMode.DEFAULT);
    assertThat(log).hasSize(3);
    assertThat(loop.iteration()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void withinAListASlowCallbackDoesNotMakeLaterTimersDue() {
    start(10, () -> clock.advance(30));
    clock.advance(5);
    start(10, logsTime("late"));
    loop.run(RunMode.DEFAULT);
    // All lists are processed with the time at which processing began.
    assertThat(log).containsExactly("late 40");
  }

  @Test
  void anIntervalCountsFromBeforeItsCallback() {
    List<Long> times = new ArrayList<>();
    Entry[] interval = new Entry[1];
    interval[0] =
        start(
            10,
            () -> {
              times.add(loop.now());
              clock.advance(4);
              if (times.size() == 3) {
                timers.cancel(interval[0]);
              }
            });
    interval[0].setRepeat(10);
    loop.run(RunMode.DEFAULT);
    assertThat(times).containsExactly(10L, 20L, 30L);
    assertThat(interval[0].destroyed).isOne();
  }

  @Test
  void aCancelledTimerNeverRuns() {
    Entry entry = start(10, logs("cancelled"));
    timers.cancel(entry);
    timers.cancel(entry);
    timers.refresh(entry);
    assertThat(loop.run(RunMode.DEFAULT)).isFalse();
    assertThat(log).isEmpty();
    assertThat(entry.destroyed).isOne();
    assertThat(timers.refCount()).isZero();
  }

  @Test
  void aTimerMayCancelTheNextOneOfItsList() {
    Entry[] second = new Entry[1];
    start(10, () -> timers.cancel(second[0]));
    second[0] = start(10, logs("second"));
    start(10, logs("third"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("third");
  }

  @Test
  void aListEmptiedAndReplacedByItsOwnCallbackStaysRegistered() {
    Entry[] second = new Entry[1];
    start(
        10,
        () -> {
          timers.cancel(second[0]);
          start(10, logsTime("replacement"));
        });
    second[0] = start(10, logs("second"));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("replacement 20");
  }

  @Test
  void refreshStartsTheTimeAnew() {
    Entry entry = start(10, logsTime("refreshed"));
    clock.advance(6);
    timers.refresh(entry);
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("refreshed 16");
  }

  @Test
  void refreshRevivesATimerThatHasRun() {
    Entry entry = start(10, logsTime("run"));
    loop.run(RunMode.DEFAULT);
    assertThat(entry.isDestroyed()).isTrue();
    timers.refresh(entry);
    assertThat(entry.isDestroyed()).isFalse();
    assertThat(timers.refCount()).isOne();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("run 10", "run 20");
  }

  @Test
  void refreshFromTheCallbackMakesItRunAgain() {
    Entry[] entry = new Entry[1];
    entry[0] =
        start(
            10,
            () -> {
              log.add("at " + loop.now());
              if (log.size() < 2) {
                timers.refresh(entry[0]);
              }
            });
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("at 10", "at 20");
    assertThat(timers.refCount()).isZero();
  }

  @Test
  void onlyRefdTimersKeepTheLoopAlive() {
    Entry entry = start(10, logs("unrefd"));
    timers.unref(entry);
    assertThat(entry.hasRef()).isFalse();
    assertThat(loop.alive()).isFalse();
    timers.ref(entry);
    timers.ref(entry);
    assertThat(timers.refCount()).isOne();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("unrefd");
  }

  @Test
  void unrefdTimersRunWhileARefdOneWaits() {
    timers.unref(start(5, logs("unrefd")));
    start(10, logs("refd"));
    timers.unref(start(20, logs("too late")));
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("unrefd", "refd");
  }

  @Test
  void unrefAfterTheEndDoesNotCount() {
    Entry entry = start(1, () -> {});
    loop.run(RunMode.DEFAULT);
    timers.unref(entry);
    assertThat(timers.refCount()).isZero();
  }

  @Test
  void anExceptionDoesNotLoseTheRest() {
    start(
        10,
        () -> {
          throw new IllegalArgumentException("fatal");
        });
    start(10, logsTime("rest"));
    assertThatThrownBy(() -> loop.run(RunMode.DEFAULT)).hasMessage("fatal");
    assertThat(timers.refCount()).isOne();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("rest 11");
  }

  @Test
  void stopLeavesTheRestScheduled() {
    timers.start(
        new TimerEntry() {
          @Override
          protected Outcome fire() {
            loop.stop();
            return Outcome.STOP;
          }
        },
        10);
    start(10, logsTime("rest"));
    assertThat(loop.run(RunMode.DEFAULT)).isTrue();
    assertThat(log).isEmpty();
    loop.run(RunMode.DEFAULT);
    assertThat(log).containsExactly("rest 11");
  }

  @Test
  void aTimerWithoutCallbackIsDropped() {
    TimerEntry entry =
        new TimerEntry() {
          @Override
          protected boolean hasCallback() {
            return false;
          }

          @Override
          protected Outcome fire() {
            throw new AssertionError();
          }
        };
    timers.start(entry, 1);
    loop.run(RunMode.DEFAULT);
    assertThat(entry.isDestroyed()).isTrue();
    assertThat(timers.refCount()).isZero();
  }

  @Test
  void everyWaitingTimerCanBeVisited() {
    Entry first = start(10, () -> {});
    Entry second = start(10, () -> {});
    Entry third = start(7, () -> {});
    List<TimerEntry> seen = new ArrayList<>();
    timers.forEach(seen::add);
    assertThat(seen).containsExactlyInAnyOrder(first, second, third);
  }
}
