package dev.orrery.gui.state.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunListener;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.QueueKind;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PainterTest {
  private static final int COLUMNS = 500;

  private static Timeline timeline(LoopRecord... records) {
    LoopModel model = new LoopModel();
    TimelineIndex index = new TimelineIndex();
    model.listen(
        new RunListener() {
          @Override
          public void began(Run run) {
            index.began(0, run);
          }

          @Override
          public void ended(Run run) {
            index.ended(0, run);
          }
        });
    long number = 0;
    for (LoopRecord each : records) {
      model.apply(each);
      index.add(number++, each);
    }
    index.endOfBatch();
    return index.timeline();
  }

  /** Immediates one after the other, each of a random length. */
  private static Timeline immediates(int count) {
    Random random = new Random(7);
    LoopRecord[] records = new LoopRecord[count * 3];
    long time = 0;
    for (int i = 0; i < count; i++) {
      records[3 * i] = new LoopRecord.Enqueue(time, QueueKind.IMMEDIATE, i + 10, 0, null, null);
      records[3 * i + 1] = new LoopRecord.Before(time += random.nextInt(1, 2000), i + 10);
      records[3 * i + 2] = new LoopRecord.After(time += random.nextInt(1, 5000), i + 10);
    }
    return timeline(records);
  }

  private static double busyNs(Timeline timeline, double from, double to) {
    double sum = 0;
    Runs runs = timeline.runs();
    for (long run = runs.begin(); run < runs.end(); run++) {
      sum += Math.max(0, Math.min(to, runs.endNs(run)) - Math.max(from, runs.startNs(run)));
    }
    return sum;
  }

  @Test
  void showsAllTimeAndNoOther() {
    Timeline timeline = immediates(20_000);
    Rows rows = Rows.of(timeline, Rows.Layout.LANES);
    int row = rows.groups().get(1 + Lane.CHECK.ordinal()).first();
    for (double part : new double[] {1, 0.5, 0.01, 0.0001}) {
      TimeWindow window =
          TimeWindow.between(0, timeline.endNs()).zoom(part, timeline.endNs() / 3.0);
      Picture picture = Painter.paint(timeline, window, rows, COLUMNS, 14, 0);
      double sum = 0;
      for (int column = 0; column < COLUMNS; column++) {
        int at = row * COLUMNS + column;
        sum += picture.busy()[at] * window.spanNs() / COLUMNS;
        double from = window.time(column, COLUMNS);
        double real = busyNs(timeline, from, window.time(column + 1, COLUMNS));
        assertThat(picture.busy()[at] > 0).isEqualTo(real > 0);
        assertThat(picture.code()[at] == Lane.CHECK.ordinal() || real == 0).isTrue();
        if (part < 1 && column == 5) {
          break;
        }
      }
      if (part == 1) {
        assertThat(sum).isCloseTo(busyNs(timeline, 0, timeline.endNs()), within(sum / 1000));
      }
    }
  }

  @Test
  void namesCallbacksOneByOneOnlyWhenTheyAreFew() {
    Timeline timeline = immediates(20_000);
    Rows rows = Rows.of(timeline, Rows.Layout.LANES);
    TimeWindow all = TimeWindow.between(0, timeline.endNs());
    assertThat(Painter.paint(timeline, all, rows, COLUMNS, 14, 0).bars()).isEmpty();
    assertThat(Painter.paint(timeline, all, rows, COLUMNS, 0, 0).bars()).isNull();
    TimeWindow near = TimeWindow.between(0, timeline.runs().endNs(5));
    assertThat(Painter.paint(timeline, near, rows, COLUMNS, 0, 0).bars())
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void theLongerOneGivesTheColour() {
    Timeline timeline =
        timeline(
            new LoopRecord.Enqueue(0, QueueKind.TICK, 10, 0, null, null),
            new LoopRecord.Enqueue(0, QueueKind.IMMEDIATE, 11, 0, null, null),
            new LoopRecord.Before(0, 10),
            new LoopRecord.After(300, 10),
            new LoopRecord.Before(300, 11),
            new LoopRecord.After(1000, 11));
    Rows rows = Rows.of(timeline, Rows.Layout.CHAINS);
    TimeWindow window = TimeWindow.between(0, 1000);
    Picture picture = Painter.paint(timeline, window, rows, 10, 1, timeline.runs().chain(2));
    int tick = rows.of(timeline.runs(), 1) * 10;
    int immediate = rows.of(timeline.runs(), 2) * 10;
    assertThat(picture.code()[tick]).isEqualTo((byte) Lane.TICKS.ordinal());
    assertThat(picture.code()[immediate + 9]).isEqualTo((byte) Lane.CHECK.ordinal());
    assertThat(picture.lit()[tick]).isFalse();
    assertThat(picture.lit()[immediate + 9]).isTrue();
  }

  @Test
  void marksThatAreNearBecomeOne() {
    Timeline timeline =
        timeline(
            new LoopRecord.Gc(1_000, "young", 100),
            new LoopRecord.Gc(1_100, "young", 10),
            new LoopRecord.Gc(900_000, "old", 1_000),
            new LoopRecord.IterationStart(1_000_000, 1, 1));
    Rows rows = Rows.of(timeline, Rows.Layout.LANES);
    TimeWindow all = TimeWindow.between(0, timeline.endNs());
    assertThat(Painter.paint(timeline, all, rows, 100, 14, 0).marks())
        .extracting(Picture.Mark::track, Picture.Mark::count)
        .containsExactly(tuple(Track.GC, 2), tuple(Track.GC, 1));
  }

  @Test
  void findsWhatIsAtAPlace() {
    Timeline timeline = immediates(20_000);
    Rows rows = Rows.of(timeline, Rows.Layout.LANES);
    Runs runs = timeline.runs();
    int row = rows.of(runs, 77);
    double middle = (runs.startNs(77) + runs.endNs(77)) / 2.0;
    assertThat(Hits.run(timeline, rows, row, middle, 0)).isEqualTo(77);
    assertThat(Hits.run(timeline, rows, row + 1, middle, 0)).isZero();
    assertThat(Hits.run(timeline, rows, row, runs.startNs(1) - 50, 100)).isEqualTo(1);
    assertThat(Hits.latestOf(timeline, runs.id(77), Long.MAX_VALUE)).isEqualTo(77);
  }
}
