package dev.orrery.gui.state.wheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarkerTest {
  private static final double FRAME = 1 / 60.0;

  private final Marker marker = new Marker();

  private static Heading to(long turns, Station station) {
    return new Heading(turns, station.angle(), station, null);
  }

  private double way(int frames) {
    double way = 0;
    for (int i = 0; i < frames; i++) {
      double before = marker.ahead();
      marker.advance(FRAME);
      assertThat(marker.ahead()).isLessThanOrEqualTo(before).isNotNegative();
      way += before - marker.ahead();
    }
    return way;
  }

  @Test
  void beginsWhereTheLoopIs() {
    marker.head(to(7, Station.CHECK), true);
    assertThat(marker.angle()).isEqualTo(Station.CHECK.angle());
    assertThat(marker.advance(FRAME)).isFalse();
  }

  @Test
  void movesForwardToTheNextPhase() {
    marker.head(to(1, Station.POLL), true);
    marker.head(to(1, Station.CHECK), true);
    assertThat(marker.angle()).isEqualTo(Station.POLL.angle());
    assertThat(way(60)).isCloseTo(Station.CHECK.angle() - Station.POLL.angle(), within(0.001));
    assertThat(marker.angle()).isEqualTo(Station.CHECK.angle());
  }

  @Test
  void goesRoundOnceForManyIterations() {
    marker.head(to(1, Station.POLL), true);
    marker.head(to(500, Station.POLL), true);
    assertThat(way(60)).isCloseTo(360, within(0.001));
    assertThat(marker.angle()).isEqualTo(Station.POLL.angle());
  }

  @Test
  void passesTheGateWithAnIteration() {
    marker.head(to(1, Station.TIMERS), true);
    marker.head(to(2, Station.PENDING), true);
    assertThat(way(60)).isCloseTo(70, within(0.001));
    assertThat(marker.angle()).isEqualTo(Station.PENDING.angle());
  }

  @Test
  void goesOnToTheGateAtTheEnd() {
    marker.head(to(3, Station.TIMERS), true);
    marker.head(new Heading(3, Station.GATE, null, null), true);
    assertThat(way(60)).isCloseTo(48, within(0.001));
    assertThat(marker.angle()).isCloseTo(Station.GATE, within(0.001));
  }

  @Test
  void jumpsToAMomentThatSomebodyHasGoneTo() {
    marker.head(to(9, Station.TIMERS), true);
    marker.head(to(2, Station.POLL), false);
    assertThat(marker.angle()).isEqualTo(Station.POLL.angle());
    assertThat(marker.ahead()).isZero();
  }
}
