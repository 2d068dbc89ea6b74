package dev.orrery.gui.state.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.gui.state.Index;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.model.RunListener;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TimelineIndexTest {
  private static final String PROGRAM =
      """
      const fs = require('fs');
      setTimeout(async function later() {
        process.nextTick(function tick() {});
        await fs.promises.readFile(process.execPath + '/none').catch(function missing() {});
        console.log('read');
        setImmediate(function soon() {});
      }, 2);
      new Promise(resolve => setTimeout(function settle() { resolve(); }, 200))
        .then(function reaction() {});
      """;

  @TempDir Path folder;

  /** A model and an index that are given the same records. */
  private static final class Both {
    final LoopModel model = new LoopModel();
    final TimelineIndex index = new TimelineIndex();
    long number;

    Both() {
      model.listen(forward(index));
    }

    private RunListener forward(Index to) {
      return new RunListener() {
        @Override
        public void began(Run run) {
          to.began(number, run);
        }

        @Override
        public void ended(Run run) {
          to.ended(number, run);
        }
      };
    }

    void add(LoopRecord each) {
      model.apply(each);
      index.add(number, each);
      number++;
    }

    Timeline timeline() {
      index.endOfBatch();
      return index.timeline();
    }
  }

  private Both run() throws Exception {
    Both both = new Both();
    try (RecordingReader reader = RecordingReader.open(Recorded.run(folder, PROGRAM))) {
      reader.forEachRemaining(both::add);
    }
    return both;
  }

  private static long named(Timeline timeline, String function) {
    Runs runs = timeline.runs();
    for (long run = runs.begin(); run < runs.end(); run++) {
      if (runs.site(run) != null && runs.site(run).function().equals(function)) {
        return run;
      }
    }
    throw new AssertionError("no run of " + function);
  }

  @Test
  void knowsEachCallbackAsTheModelDoes() throws Exception {
    Both both = run();
    Timeline timeline = both.timeline();
    LoopState state = both.model.snapshot();
    Runs runs = timeline.runs();
    assertThat(runs.end() - runs.begin()).isEqualTo(state.counters().callbacks());
    assertThat(state.history()).hasSizeGreaterThan(8);
    for (Run run : state.history()) {
      long n = run.number();
      assertThat(runs.startNs(n)).isEqualTo(run.startNs());
      assertThat(runs.endNs(n)).isEqualTo(run.endNs());
      assertThat(runs.id(n)).isEqualTo(run.id());
      assertThat(runs.kind(n)).isEqualTo(run.kind());
      assertThat(runs.site(n)).isEqualTo(run.callback());
      assertThat(timeline.runAt(run.startNs())).isEqualTo(n);
      assertThat(runs.fromRecord(runs.record(n))).isEqualTo(n);
      assertThat(runs.lane(n)).isEqualTo(laneOf(run.kind(), runs.lane(n)));
    }
    assertThat(timeline.endNs()).isEqualTo(state.timeNs());
    assertThat(timeline.records()).isEqualTo(state.records());
  }

  private static Lane laneOf(RunKind kind, Lane otherwise) {
    return switch (kind) {
      case TIMER -> Lane.TIMERS;
      case IMMEDIATE -> Lane.CHECK;
      case TICK -> Lane.TICKS;
      case AWAIT, REACTION, MICROTASK -> Lane.MICROTASKS;
      case REQUEST, HANDLE -> Lane.POLL;
      default -> otherwise;
    };
  }

  @Test
  void knowsBothCausesAndTheChain() throws Exception {
    Timeline timeline = run().timeline();
    Runs runs = timeline.runs();
    long main = runs.begin();
    long later = named(timeline, "later");
    assertThat(runs.lane(main)).isEqualTo(Lane.MAIN);
    assertThat(runs.queuedBy(later)).isEqualTo(main);
    assertThat(runs.queuedBy(named(timeline, "tick"))).isEqualTo(later);
    assertThat(runs.chain(named(timeline, "tick"))).isEqualTo(runs.chain(later));
    assertThat(runs.chain(named(timeline, "soon"))).isEqualTo(runs.chain(later));
    assertThat(runs.chain(named(timeline, "settle"))).isNotEqualTo(runs.chain(later));
    long reaction = microtaskSettledBy(runs, named(timeline, "settle"));
    assertThat(runs.queuedBy(reaction)).isEqualTo(main);
  }

  private static long microtaskSettledBy(Runs runs, long settler) {
    for (long run = settler; run < runs.end(); run++) {
      if (runs.settledBy(run) == settler) {
        assertThat(runs.lane(run)).isEqualTo(Lane.MICROTASKS);
        return run;
      }
    }
    throw new AssertionError("nothing settled by " + settler);
  }

  @Test
  void knowsWhatElseTakesTime() throws Exception {
    Both both = run();
    Timeline timeline = both.timeline();
    Spans jobs = timeline.of(Track.POOL);
    assertThat(jobs.end()).isPositive();
    for (long job = jobs.begin(); job < jobs.end(); job++) {
      assertThat(jobs.endNs(job)).isBetween(jobs.startNs(job), timeline.endNs());
    }
    Spans waits = timeline.of(Track.WAIT);
    assertThat(waits.end()).isPositive();
    assertThat(timeline.of(Track.CONSOLE).end()).isEqualTo(1);
    assertThat(timeline.of(Track.ITERATION).end())
        .isEqualTo(both.model.snapshot().counters().iterations());
    Spans phases = timeline.of(Track.PHASE);
    for (long row = phases.begin(); row < phases.end(); row++) {
      assertThat(phases.code(row)).isLessThan(Phase.values().length);
    }
  }

  @Test
  void knowsStretchesInWhichNothingIsKnownOrRuns() {
    Both both = new Both();
    both.add(new LoopRecord.Before(1_000, 1));
    both.add(new LoopRecord.Blocked(600_000, 500_000, List.of()));
    both.add(new LoopRecord.Blocked(900_000, 800_000, List.of()));
    both.add(new LoopRecord.Gc(950_000, "young", 20_000));
    both.add(new LoopRecord.After(1_000_000, 1));
    both.add(new LoopRecord.Dropped(1_500_000, 77));
    both.add(new LoopRecord.Paused(1_600_000, "step"));
    both.add(new LoopRecord.Resumed(1_700_000));
    Timeline timeline = both.timeline();
    assertThat(stretches(timeline, Track.BLOCKED)).containsExactly("100000-900000");
    assertThat(stretches(timeline, Track.GC)).containsExactly("930000-950000");
    assertThat(stretches(timeline, Track.DROPPED)).containsExactly("1000000-1500000");
    assertThat(stretches(timeline, Track.PAUSED)).containsExactly("1600000-1700000");
    assertThat(timeline.of(Track.DROPPED).value(0)).isEqualTo(77);
    assertThat(timeline.dropped()).isEqualTo(77);
  }

  private static List<String> stretches(Timeline timeline, Track track) {
    Spans spans = timeline.of(track);
    List<String> found = new ArrayList<>();
    for (long row = spans.begin(); row < spans.end(); row++) {
      found.add(spans.startNs(row) + "-" + spans.endNs(row));
    }
    return found;
  }

  @Test
  void forgetsWhatTheTapeForgets() {
    Both both = new Both();
    int turns = 100_000;
    for (int i = 0; i < turns; i++) {
      both.add(new LoopRecord.Enqueue(i * 10L, QueueKind.IMMEDIATE, i + 10, 0, null, null));
      both.add(new LoopRecord.Before(i * 10L + 1, i + 10));
      both.add(new LoopRecord.After(i * 10L + 5, i + 10));
    }
    Timeline before = both.timeline();
    long cut = both.number - 30_000;
    both.index.forgetBefore(cut);
    Runs left = both.timeline().runs();
    assertThat(left.begin()).isGreaterThan(turns - 10_000 - Chunks.SIZE);
    assertThat(left.record(left.begin())).isLessThanOrEqualTo(cut);
    assertThat(both.timeline().beginNs()).isEqualTo(left.startNs(left.begin()));
    // What was published before is still whole.
    assertThat(before.runs().startNs(1)).isEqualTo(1);
  }
}
