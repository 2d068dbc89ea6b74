package dev.orrery.gui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.Served;
import dev.orrery.protocol.eventloop.BreakpointKind;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BreakpointsTest {
  @TempDir Path folder;

  private static BreakpointRow of(BreakpointKind kind, Phase phase, QueueKind queue, Long limit) {
    return new BreakpointRow(0, kind, phase, queue, limit, 0);
  }

  @Test
  void allKindsCanBeSetHitAndSwitchedOff() throws Exception {
    try (Served served = Served.start(folder, "setInterval(() => {}, 2);", false);
        Session session = new Session(served.attach(false))) {
      session.start();
      Driver driver =
          new Driver(
              session.feed().control(),
              sentence -> {
                throw new AssertionError(sentence);
              });
      Breakpoints breakpoints = new Breakpoints();
      List<BreakpointRow> all =
          List.of(
              of(BreakpointKind.TIMER_LATE, null, null, 100_000L),
              of(BreakpointKind.WRITE_FALSE, null, null, null),
              of(BreakpointKind.QUEUE_LONGER, null, QueueKind.TICK, 1000L),
              of(BreakpointKind.DRAIN_LONGER, null, QueueKind.MICROTASK, 1000L),
              of(BreakpointKind.UNHANDLED_REJECTION, null, null, null),
              of(BreakpointKind.BLOCKED, null, null, 60_000L),
              of(BreakpointKind.PHASE_ENTERED, Phase.POLL, null, null));
      for (BreakpointRow each : all) {
        driver.add(each).join();
      }
      Served.await(
          () -> breakpoints.rows(session.status()).size() == BreakpointKind.values().length);
      Served.await(() -> session.status().pause() != null);
      assertThat(session.status().pause().sentence()).contains("poll");
      driver.resume().join();
      Served.await(() -> first(breakpoints, session).hits() >= 2);
      BreakpointRow hit = first(breakpoints, session);
      assertThat(hit.text()).isEqualTo("The loop enters the poll phase");
      driver.remove(hit).join();
      breakpoints.switchedOff(hit);
      driver.resume().join();
      Served.await(() -> !first(breakpoints, session).on());
      assertThat(breakpoints.rows(session.status())).hasSize(all.size());
      BreakpointRow kept = first(breakpoints, session);
      breakpoints.switchedOn(kept, driver.add(kept).join().breakpointId());
      Served.await(() -> first(breakpoints, session).on());
      assertThat(first(breakpoints, session).hits()).isGreaterThanOrEqualTo(hit.hits());
    }
  }

  private static BreakpointRow first(Breakpoints breakpoints, Session session) {
    return breakpoints.rows(session.status()).stream()
        .filter(each -> each.kind() == BreakpointKind.PHASE_ENTERED)
        .findFirst()
        .orElseThrow();
  }
}
