package dev.orrery.gui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.GivenFeed;
import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.file.RecordingReader;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
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
    Served.await(() -> session.status().over());
    return session;
  }

  private static Moment at(Session session, long record) throws InterruptedException {
    session.goTo(record);
    Served.await(() -> session.moment().record() == record);
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
      Served.await(() -> session.moment().latest());
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

  @Test
  void staysWhereItIsWhileTheProgramGoesOn() throws InterruptedException {
    GivenFeed feed = new GivenFeed();
    try (Session session = new Session(feed)) {
      session.start();
      feed.deliver(iterations(1, 100));
      at(session, 50);
      feed.deliver(iterations(101, 200));
      feed.end(null);
      Served.await(() -> session.status().over());
      assertThat(session.tape().end()).isEqualTo(200);
      assertThat(session.moment().record()).isEqualTo(50);
      assertThat(session.moment().state().counters().iterations()).isEqualTo(50);
    }
  }

  /** Does what it is told with each record. */
  private record Each(Consumer<LoopRecord> task) implements Index {
    @Override
    public void add(long number, LoopRecord loopRecord) {
      task.accept(loopRecord);
    }
  }

  /** Or the window's closing would leave a thread behind with all that it knows. */
  @Test
  void whoWaitsForRoomIsLetGoWhenItCloses() throws InterruptedException {
    GivenFeed feed = new GivenFeed();
    Semaphore allowed = new Semaphore(0);
    Thread sender;
    try (Session session = new Session(feed)) {
      session.addIndex(new Each(_ -> allowed.acquireUninterruptibly()));
      session.start();
      sender =
          Thread.ofPlatform().start(() -> iterations(1, 300).forEach(each -> send(feed, each)));
      Served.await(() -> sender.getState() == Thread.State.WAITING);
    }
    allowed.release(300);
    sender.join(Duration.ofSeconds(60));
    assertThat(sender.isAlive()).isFalse();
  }

  private static void send(GivenFeed feed, LoopRecord each) {
    feed.deliver(List.of(each));
  }

  @Test
  void whatGoesWrongInsideIsToldAndLeavesWhatIsKnown() throws InterruptedException {
    GivenFeed feed = new GivenFeed();
    try (Session session = new Session(feed)) {
      session.addIndex(
          new Each(
              next -> {
                if (next.time() == 20) {
                  throw new IllegalStateException("as the test wants it");
                }
              }));
      session.start();
      feed.deliver(iterations(1, 10));
      feed.deliver(iterations(11, 30));
      feed.deliver(iterations(31, 40));
      feed.end(null);
      Served.await(() -> session.status().over());
      assertThat(session.status().problem())
          .startsWith("Something went wrong in the visualizer itself")
          .contains("as the test wants it");
      assertThat(at(session, 5).state().counters().iterations()).isEqualTo(5);
      assertThat(session.tape().end()).isEqualTo(20);
      assertThat(session.status().problem()).contains("as the test wants it");
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
