package dev.orrery.gui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.protocol.connection.Feed;
import dev.orrery.protocol.connection.FeedListener;
import dev.orrery.protocol.connection.LoopControl;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SessionTest {
  private static final String PROGRAM =
      """
      let n = 0;
      const timer = setInterval(function beat() {
        process.nextTick(() => Promise.resolve().then(() => {}));
        setImmediate(() => {});
        if (++n === 1000) clearInterval(timer);
      }, 0);
      """;

  @TempDir Path folder;

  private static List<LoopRecord> recordsOf(Path file) throws Exception {
    List<LoopRecord> records = new ArrayList<>();
    try (RecordingReader reader = RecordingReader.open(file)) {
      reader.forEachRemaining(records::add);
    }
    return records;
  }

  private static Session read(Path file) throws InterruptedException {
    Session session = new Session(new RecordingFeed(file));
    session.start();
    while (!session.status().over()) {
      Thread.onSpinWait();
    }
    return session;
  }

  private static Moment at(Session session, long record) {
    session.goTo(record);
    while (session.moment().record() != record) {
      Thread.onSpinWait();
    }
    return session.moment();
  }

  @Test
  void goesToAnyMomentAsIfItHadStoppedThere() throws Exception {
    Path file = Recorded.run(folder, PROGRAM);
    List<LoopRecord> records = recordsOf(file);
    assertThat(records).hasSizeGreaterThan(2 * Tape.SEGMENT);
    try (Session session = read(file)) {
      assertThat(session.moment().record()).isEqualTo(records.size());
      // Forward, back, across segments, to their edges, to the ends.
      long[] stops = {
        5, 100, 99, Tape.SEGMENT, Tape.SEGMENT - 1, Tape.SEGMENT + 1, 2 * Tape.SEGMENT, 0
      };
      for (long stop : stops) {
        LoopModel model = new LoopModel();
        records.subList(0, (int) stop).forEach(model::apply);
        assertThat(at(session, stop).state()).isEqualTo(model.snapshot());
        assertThat(session.moment().latest()).isFalse();
      }
      session.follow();
      while (!session.moment().latest()) {
        Thread.onSpinWait();
      }
      assertThat(session.moment().record()).isEqualTo(records.size());
    }
  }

  @Test
  void findsRecordsByTheirTime() throws Exception {
    Path file = Recorded.run(folder, PROGRAM);
    List<LoopRecord> records = recordsOf(file);
    try (Session session = read(file)) {
      Tape tape = session.tape();
      long middle = records.size() / 2;
      assertThat(tape.get(middle)).isEqualTo(records.get((int) middle));
      long later = tape.after(records.get((int) middle).time());
      assertThat(tape.get(later).time()).isGreaterThan(tape.get(middle).time());
      assertThat(tape.get(later - 1).time()).isLessThanOrEqualTo(tape.get(middle).time());
      assertThat(tape.get(records.size())).isNull();
    }
  }

  @Test
  void saysWhyARecordingCannotBeRead() throws Exception {
    Path file = Files.writeString(folder.resolve("no.orrec"), "this is no recording at all");
    try (Session session = read(file)) {
      assertThat(session.status().problem()).startsWith("no.orrec cannot be read: ");
    }
  }

  /** A feed of the test's own. */
  private static final class Given implements Feed {
    FeedListener listener;

    @Override
    public String title() {
      return "given";
    }

    @Override
    public void start(FeedListener to) {
      listener = to;
    }

    @Override
    public LoopControl control() {
      return null;
    }

    @Override
    public void close() {}
  }

  @Test
  void staysWhereItIsWhileTheProgramGoesOn() {
    Given feed = new Given();
    try (Session session = new Session(feed)) {
      session.start();
      feed.listener.records(iterations(1, 100));
      at(session, 50);
      feed.listener.records(iterations(101, 200));
      feed.listener.ended(null);
      while (!session.status().over()) {
        Thread.onSpinWait();
      }
      assertThat(session.tape().end()).isEqualTo(200);
      assertThat(session.moment().record()).isEqualTo(50);
      assertThat(session.moment().state().counters().iterations()).isEqualTo(50);
    }
  }

  private static List<LoopRecord> iterations(int from, int to) {
    List<LoopRecord> records = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      records.add(new LoopRecord.IterationStart(i, i, i));
    }
    return records;
  }

  @Test
  void forgetsTheOldestWhenThereIsTooMuch() {
    Tape tape = new Tape(2 * Tape.SEGMENT);
    LoopModel model = new LoopModel();
    for (LoopRecord next : iterations(1, 3 * Tape.SEGMENT + 1)) {
      tape.append(next, model);
      model.apply(next);
    }
    assertThat(tape.begin()).isEqualTo(2 * Tape.SEGMENT);
    assertThat(tape.get(tape.begin() - 1)).isNull();
    assertThat(tape.get(tape.begin()).time()).isEqualTo(2 * Tape.SEGMENT + 1);
    assertThat(tape.before(tape.startOf(0)).snapshot().records()).isEqualTo(2 * Tape.SEGMENT);
  }
}
