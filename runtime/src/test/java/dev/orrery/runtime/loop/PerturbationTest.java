package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PerturbationTest {
  private static final int SEEDS = 40;

  /** One run of a loop with a fake clock: its log is its schedule. */
  private static final class Run extends LoopTestBase {
    Run(long seed) {
      if (seed != 0) {
        loop.setPerturbation(new Perturbation(seed));
      }
    }

    Run readyAtOnce(String... names) {
      poller.then(
          () -> {
            ReadyCallbacks ready = new ReadyCallbacks();
            for (String name : names) {
              // Whatever order the system tells them in, that of creation is what counts.
              ready.add(name.charAt(0), logs(name));
            }
            ready.run(loop.perturbation());
          });
      return this;
    }

    Run posts(String... names) {
      Stream.of(names).forEach(name -> loop.post(logs(name)));
      return this;
    }

    /** Work that is done, in the order of submission, when the loop comes to poll. */
    Run work(String... names) {
      submit(names).forEach(work -> work.perform(LoopObserver.NOOP));
      return this;
    }

    List<WorkRequest> submit(String... names) {
      List<WorkRequest> all = new ArrayList<>();
      for (String name : names) {
        WorkRequest work = new DoneWork(this, name);
        work.begin();
        work.submitted();
        all.add(work);
      }
      return all;
    }

    List<String> schedule() {
      loop.run(RunMode.DEFAULT);
      return log;
    }
  }

  private static final class DoneWork extends WorkRequest {
    private final Run run;
    private final String name;

    DoneWork(Run run, String name) {
      super(run.loop, "TEST");
      this.run = run;
      this.name = name;
    }

    @Override
    protected void work() {}

    @Override
    protected void done(Throwable failure) {
      run.log.add(name);
    }
  }

  private interface Program {
    List<String> run(long seed);
  }

  private static Set<List<String>> schedules(Program program) {
    Set<List<String>> seen = new HashSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<String> schedule = program.run(seed);
      assertThat(program.run(seed)).as("seed %d again", seed).isEqualTo(schedule);
      seen.add(List.copyOf(schedule));
    }
    return seen;
  }

  @Test
  void readyDescriptorsAreHandledInAnyOrder() {
    assertThat(
            schedules(
                seed -> {
                  Run run = new Run(seed).readyAtOnce("a", "b", "c");
                  Request request = run.request();
                  run.poller.then(request::end);
                  return run.schedule();
                }))
        .hasSize(6);
  }

  @Test
  void theSystemsOrderOfReadyDescriptorsDoesNotMatter() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      List<String> one = new ArrayList<>();
      List<String> other = new ArrayList<>();
      ReadyCallbacks first = new ReadyCallbacks();
      ReadyCallbacks second = new ReadyCallbacks();
      for (int i = 0; i < 4; i++) {
        String name = "fd " + i;
        String reverse = "fd " + (3 - i);
        first.add(i, () -> one.add(name));
        second.add(3 - i, () -> other.add(reverse));
      }
      first.run(new Perturbation(seed));
      second.run(new Perturbation(seed));
      assertThat(one).isEqualTo(other);
    }
  }

  @Test
  void outcomesOfPoolWorkComeInAnyOrder() {
    assertThat(schedules(seed -> new Run(seed).work("a", "b", "c").schedule())).hasSize(6);
  }

  @Test
  void theOrderInWhichWorkIsReallyDoneDoesNotMatter() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run straight = new Run(seed);
      Run reverse = new Run(seed);
      straight.submit("a", "b", "c").forEach(work -> work.perform(LoopObserver.NOOP));
      reverse.submit("a", "b", "c").reversed().forEach(work -> work.perform(LoopObserver.NOOP));
      assertThat(straight.schedule()).isEqualTo(reverse.schedule());
    }
  }

  @Test
  void anOutcomeDoesNotWaitForEverForOneBeforeIt() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run run = new Run(seed);
      List<WorkRequest> work = run.submit("never", "done");
      work.getLast().perform(LoopObserver.NOOP);
      Timer timer = run.timer(1000, run.loop::stop);
      run.schedule();
      assertThat(run.log).containsExactly("done");
      assertThat(timer.isActive()).isFalse();
    }
  }

  @Test
  void postedTasksComeLaterButInOrder() {
    Set<List<String>> seen =
        schedules(
            seed -> {
              Run run = new Run(seed);
              run.timer(5, run.logs("timer"));
              return run.posts("a", "b", "c").schedule();
            });
    assertThat(seen.size()).isGreaterThan(2);
    assertThat(seen)
        .allSatisfy(schedule -> assertThat(schedule).containsSubsequence("a", "b", "c"));
  }

  @Test
  void whatIsLateKeepsTheLoopAliveAndPollWaitsForIt() {
    Set<Long> timeouts = new HashSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run run = new Run(seed).work("a");
      assertThat(run.schedule()).containsExactly("a");
      timeouts.addAll(run.poller.timeouts);
      assertThat(run.poller.timeouts.size()).isLessThanOrEqualTo(2);
    }
    assertThat(timeouts).allSatisfy(ms -> assertThat(ms).isBetween(0L, 20L)).hasSizeGreaterThan(5);
  }

  @Test
  void delaysPassInFrozenTimeToo() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run run = new Run(seed);
      VirtualClock frozen = new VirtualClock(run.clock);
      run.loop.setClock(frozen);
      frozen.freeze();
      run.timer(1, run.logs("timer")).unref();
      assertThat(run.work("a").schedule()).containsExactly("a");
    }
  }

  @Test
  void delaysDoNotPassWhileCallbacksRun() {
    Set<List<String>> seen =
        schedules(
            seed -> {
              Run run = new Run(seed).work("a", "b");
              run.poller.then(() -> run.clock.advance(1000));
              return run.schedule();
            });
    assertThat(seen).hasSize(2);
  }

  @Test
  void timersAndImmediatesKeepTheirOrder() {
    Set<List<String>> seen =
        schedules(
            seed -> {
              Run run = new Run(seed).work("w");
              run.timer(2, run.logs("timer 2"));
              run.timer(1, run.logs("timer 1"));
              run.timer(2, run.logs("timer 2 again"));
              return run.schedule().stream().filter(entry -> entry.startsWith("timer")).toList();
            });
    assertThat(seen).containsExactly(List.of("timer 1", "timer 2", "timer 2 again"));
  }

  @Test
  void withoutPerturbationAllRunsInOrder() {
    assertThat(new Run(0).work("a", "b").posts("c").work("d").schedule())
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aSeedSetWhileTheLoopRunsMakesTheSameChoicesEachTime() {
    assertThat(
            schedules(
                seed -> {
                  Run run = new Run(0).work("a", "b", "c");
                  run.timer(
                      10,
                      () -> {
                        run.loop.setPerturbation(new Perturbation(seed));
                        run.work("d", "e", "f");
                      });
                  List<String> schedule = run.schedule();
                  assertThat(schedule).startsWith("a", "b", "c");
                  return schedule;
                }))
        .hasSize(6);
  }

  @Test
  void theSameSeedSetAgainBeginsAgain() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      long again = seed;
      Run run = new Run(seed).work("a", "b", "c");
      run.timer(
          1000,
          () -> {
            run.loop.setPerturbation(new Perturbation(again));
            run.work("a", "b", "c");
          });
      List<String> schedule = run.schedule();
      assertThat(schedule.subList(3, 6)).isEqualTo(schedule.subList(0, 3));
    }
  }

  @Test
  void whatIsLateComesWhenChoicesEnd() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run run = new Run(seed).work("a", "b").posts("c", "d");
      run.poller.then(() -> run.loop.setPerturbation(null));
      run.work("e");
      List<String> schedule = run.schedule();
      assertThat(schedule)
          .hasSize(5)
          .containsSubsequence("a", "b")
          .containsSubsequence("c", "d")
          .contains("e");
    }
  }

  @Test
  void workSubmittedUnderAnotherScheduleComesWhenItIsDone() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run run = new Run(seed);
      List<WorkRequest> old = run.submit("a", "b");
      run.loop.setPerturbation(new Perturbation(seed + SEEDS));
      run.work("c");
      old.getLast().perform(LoopObserver.NOOP);
      run.timer(200, () -> run.loop.setPerturbation(null));
      run.timer(300, () -> old.getFirst().perform(LoopObserver.NOOP));
      assertThat(run.schedule()).hasSize(3).endsWith("a");
    }
  }

  @Test
  void aTaskMayEndThePerturbationItIsPartOf() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      Run run = new Run(seed).posts("a");
      run.loop.post(() -> run.loop.setPerturbation(null));
      run.posts("b", "c").work("d");
      assertThat(run.schedule()).hasSize(4).containsSubsequence("a", "b", "c").contains("d");
    }
  }
}
