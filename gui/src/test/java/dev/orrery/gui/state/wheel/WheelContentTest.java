package dev.orrery.gui.state.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Recorded;
import dev.orrery.gui.Served;
import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Session;
import dev.orrery.protocol.connection.RecordingFeed;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.QueueEntry;
import dev.orrery.protocol.model.ResourceState;
import dev.orrery.protocol.model.explain.Explain;
import dev.orrery.protocol.record.ResourceKind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Goes through a real run moment by moment. */
@Timeout(120)
class WheelContentTest {
  private static final String PROGRAM =
      """
      const fs = require('fs');
      setTimeout(function never() {}, 100000).unref();
      setTimeout(function soon() {
        fs.stat('.', function statted() {
          process.nextTick(function tick() {});
          Promise.resolve().then(function reaction() {});
          for (let i = 0; i < 30; i++) setImmediate(function check() {});
          const server = require('net').createServer().listen(0);
          server.close(function closed() {});
        });
      }, 5);
      """;

  @TempDir static Path folder;
  private static Session session;

  @BeforeAll
  static void run() throws Exception {
    session = new Session(new RecordingFeed(Recorded.run(folder, PROGRAM)));
    session.start();
    Served.await(() -> session.status().over());
  }

  private static Moment at(long record) throws InterruptedException {
    session.goTo(record);
    Served.await(() -> session.moment().record() == record);
    return session.moment();
  }

  @Test
  void beadsAreWhatTheModelSaysAtEveryMoment() throws Exception {
    Set<Station> seen = new HashSet<>();
    for (long record = 0; record < session.tape().end(); record++) {
      LoopState state = at(record).state();
      Beads beads = Beads.of(state);
      for (Station station : Station.values()) {
        if (station.queue() != null && station != Station.POLL) {
          List<QueueEntry> entries = state.queues().of(station.queue());
          assertThat(beads.at(station).total()).isEqualTo(entries.size());
          assertThat(beads.at(station).beads())
              .extracting(Bead::id)
              .isEqualTo(entries.stream().limit(Beads.MAX).map(QueueEntry::id).toList());
        }
        if (!beads.at(station).beads().isEmpty()) {
          seen.add(station);
        }
      }
      assertThat(beads.at(Station.POLL).beads())
          .extracting(Bead::id)
          .containsAll(
              state.resources().stream()
                  .filter(each -> each.active() && each.kind() != ResourceKind.RESOURCE)
                  .map(ResourceState::id)
                  .toList())
          .containsAll(state.queues().posted().stream().map(QueueEntry::id).toList());
    }
    assertThat(seen)
        .contains(
            Station.TIMERS,
            Station.POLL,
            Station.CHECK,
            Station.CLOSING,
            Station.TICKS,
            Station.MICROTASKS);
  }

  @Test
  void theMarkerIsWhereTheLoopIs() throws Exception {
    Set<Station> seen = new HashSet<>();
    long turns = 0;
    double within = 0;
    for (long record = 0; record < session.tape().end(); record++) {
      Moment moment = at(record);
      Heading heading = Heading.of(moment, session.tape());
      var phase = moment.state().loop().place().phase();
      assertThat(heading.phase()).isEqualTo(phase == null ? null : Station.of(phase));
      // Never backwards within an iteration.
      double now = (heading.angle() - Station.GATE + 360) % 360;
      boolean ended = now == 0 && phase == null;
      assertThat(heading.turns() > turns || now >= within || ended).isTrue();
      turns = heading.turns();
      within = ended ? 0 : now;
      seen.add(heading.phase());
      seen.add(heading.inner());
    }
    assertThat(seen).containsAll(List.of(Station.values()));
  }

  @Test
  void saysWhatPollWaitsForInTheModelsWords() throws Exception {
    for (long record = 0; record < session.tape().end(); record++) {
      LoopState state = at(record).state();
      if (state.loop().pollWait() != null && state.loop().pollWait().timeoutMs() > 0) {
        Narrative narrative = new Narrative(session.moment());
        assertThat(narrative.poll())
            .isEqualTo(
                new Explain(state).whatBlocksPoll().stream().map(each -> each.text()).toList());
        assertThat(narrative.summary(Station.POLL, Beads.of(state).at(Station.POLL)))
            .contains(state.loop().pollWait().timeoutMs() + " ms at most");
        assertThat(narrative.headline(session.status())).isEqualTo("Waits in poll");
        return;
      }
    }
    throw new AssertionError("poll never waited");
  }

  @Test
  void tellsAllAboutABead() throws Exception {
    LoopState state = at(session.tape().end() - 1).state();
    Bead never =
        Beads.of(state).at(Station.TIMERS).beads().stream()
            .filter(bead -> bead.name().equals("never"))
            .findFirst()
            .orElseThrow();
    assertThat(new Narrative(session.moment()).tip(never))
        .contains("never", "timer #" + never.id(), "unref'd", "asked for at", "ms of the loop's");
  }
}
