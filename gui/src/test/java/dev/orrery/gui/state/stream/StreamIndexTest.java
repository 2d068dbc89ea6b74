package dev.orrery.gui.state.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Session;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.record.LoopRecord.StreamOp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StreamIndexTest {
  private static final String PROGRAM =
      """
      const { PassThrough, Writable } = require('stream');
      const a = new PassThrough();
      const b = new Writable({ highWaterMark: 8, write(chunk, e, done) { setImmediate(done); } });
      for (let i = 0; i < 40; i++) { a.write('a' + i); b.write('b' + i); }
      """;

  @TempDir static Path folder;
  private static Session session;
  private static StreamIndex index;

  @BeforeAll
  static void run() throws Exception {
    session = new Session(new RecordingFeed(Recorded.run(folder, PROGRAM)));
    index = new StreamIndex(session.tape());
    session.addIndex(index);
    session.start();
    Served.await(() -> session.status().over());
  }

  /** What the index should know, from the tape itself. */
  private static List<Chunk> all(long id, long before) {
    List<Chunk> chunks = new ArrayList<>();
    for (long number = session.tape().begin(); number < before; number++) {
      if (session.tape().get(number) instanceof StreamOp op && op.id() == id) {
        switch (op.operation()) {
          case WRITE, WRITE_FALSE, DRAIN -> chunks.add(new Chunk(number, op));
          default -> {}
        }
      }
    }
    return chunks;
  }

  private static List<Long> streams() {
    List<Long> ids = new ArrayList<>();
    for (long number = 0; number < session.tape().end(); number++) {
      if (session.tape().get(number) instanceof StreamOp op && !ids.contains(op.id())) {
        ids.add(op.id());
      }
    }
    return ids;
  }

  @Test
  void knowsTheLatestAtEveryMoment() {
    for (long id : streams()) {
      for (long before = 0; before <= session.tape().end(); before++) {
        List<Chunk> all = all(id, before);
        assertThat(index.latest(id, before, 5))
            .isEqualTo(all.subList(Math.max(0, all.size() - 5), all.size()));
      }
    }
  }

  @Test
  void knowsNothingOfOthers() {
    assertThat(index.latest(-5, session.tape().end(), 5)).isEmpty();
  }

  @Test
  void forgetsWhatTheTapeForgets() {
    StreamIndex other = new StreamIndex(session.tape());
    long end = session.tape().end();
    for (long number = 0; number < end; number++) {
      other.add(number, session.tape().get(number));
      if (number % 50 == 0) {
        other.forgetBefore(number);
      }
    }
    for (long id : streams()) {
      long from = (end - 1) / 50 * 50;
      List<Chunk> kept = all(id, end).stream().filter(each -> each.number() >= from).toList();
      assertThat(other.latest(id, end, 1000)).isEqualTo(kept);
    }
    other.forgetBefore(end);
    assertThat(other.size()).isZero();
  }

  @Test
  void showsBytesAsTextAndHex() {
    Chunk chunk = all(streams().getFirst(), session.tape().end()).getFirst();
    assertThat(chunk.text()).isEqualTo("a0");
    assertThat(chunk.hex()).isEqualTo("61 30");
  }
}
