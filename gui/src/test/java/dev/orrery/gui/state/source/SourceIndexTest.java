package dev.orrery.gui.state.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Session;
import dev.orrery.gui.state.source.SourceIndex.FileCount;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.model.RunKind;
import dev.orrery.protocol.record.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SourceIndexTest {
  private static final int BEATS = 7;
  private static final String PROGRAM =
      """
      let n = 0;
      const timer = setInterval(function beat() {
        process.nextTick(function tick() {});
        if (++n === 7) clearInterval(timer);
      }, 1);
      """;

  @TempDir static Path folder;
  private static final SourceIndex INDEX = new SourceIndex();
  private static Session session;
  private static String file;

  @BeforeAll
  static void run() throws Exception {
    Path script = Files.writeString(folder.toRealPath().resolve("program.js"), PROGRAM);
    file = script.toString();
    session = new Session(new RecordingFeed(Recorded.run(folder, "require('" + file + "');")));
    session.addIndex(INDEX);
    session.start();
    Served.await(() -> session.status().over());
  }

  @AfterAll
  static void close() {
    session.close();
  }

  /** Those that the model has seen end by the moment before a record. */
  private static List<Run> ended(long before, RunKind kind) {
    return session.recall(before).join().history().stream()
        .filter(each -> each.kind() == kind)
        .toList();
  }

  private static LineCount line(int line, long before) {
    return INDEX.lines(file, before).stream()
        .filter(each -> each.line() == line)
        .findFirst()
        .orElse(null);
  }

  @Test
  void atEachMomentItCountsWhatTheModelHasSeenEnd() {
    for (long record = 0; record <= session.tape().end(); record++) {
      List<Run> beats = ended(record, RunKind.TIMER);
      LineCount count = line(2, record);
      if (beats.isEmpty()) {
        assertThat(count).isNull();
      } else {
        assertThat(count.hits()).isEqualTo(beats.size());
        assertThat(count.run()).isEqualTo(beats.getLast().number());
        assertThat(count.id()).isEqualTo(beats.getLast().id());
        assertThat(count.lastNs()).isEqualTo(beats.getLast().durationNs());
        assertThat(count.p95Ns())
            .isEqualTo(beats.stream().mapToLong(Run::durationNs).max().orElseThrow());
        assertThat(count.kind()).isEqualTo(RunKind.TIMER);
        assertThat(count.phase()).isEqualTo(Phase.TIMERS);
      }
    }
    assertThat(line(2, session.tape().end()).hits()).isEqualTo(BEATS);
    assertThat(line(3, session.tape().end()).kind()).isEqualTo(RunKind.TICK);
  }

  @Test
  void filesStayInTheirOrderWhateverTheMoment() {
    List<FileCount> end = INDEX.files(session.tape().end());
    assertThat(end).contains(new FileCount(file, 2L * BEATS));
    assertThat(INDEX.files(0)).extracting(FileCount::hits).containsOnly(0L);
    assertThat(INDEX.files(0))
        .extracting(FileCount::file)
        .isEqualTo(end.stream().map(FileCount::file).toList());
  }

  @Test
  void forgottenCallbacksStillCount() {
    List<Run> beats = ended(session.tape().end(), RunKind.TIMER);
    LineTally tally = new LineTally();
    List<Long> records = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      records.add(10L * i);
      tally.add(10L * i, beats.get(i % BEATS));
      if (i % 9 == 8) {
        tally.forgetBefore(records.get(i - 4));
        assertThat(tally.hits()).isEqualTo(i + 1);
        assertThat(tally.count(1, 10L * i + 1).hits()).isEqualTo(i + 1);
        assertThat(tally.count(1, 10L * i).run()).isEqualTo(beats.get((i - 1) % BEATS).number());
      }
    }
    tally.forgetBefore(100_000);
    assertThat(tally.count(1, 100_000).hits()).isEqualTo(100);
    assertThat(tally.count(1, 100_000).run()).isEqualTo(beats.get(99 % BEATS).number());
    assertThat(tally.count(1, 10)).isNull();
  }
}
