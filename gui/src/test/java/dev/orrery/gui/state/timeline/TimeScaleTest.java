package dev.orrery.gui.state.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeScaleTest {
  @Test
  void stepsAreRound() {
    assertThat(TimeScale.step(1)).isEqualTo(1);
    assertThat(TimeScale.step(3)).isEqualTo(5);
    assertThat(TimeScale.step(51)).isEqualTo(100);
    assertThat(TimeScale.step(120_000)).isEqualTo(200_000);
  }

  @Test
  void labelsTellStepsApart() {
    assertThat(TimeScale.label(1.5e6, 5e5, 9e6)).isEqualTo("1.5 ms");
    assertThat(TimeScale.label(2e9, 5e8, 3e9)).isEqualTo("2.0 s");
    assertThat(TimeScale.label(2.0005e9, 5e5, 2.1e9)).isEqualTo("2.0005 s");
    assertThat(TimeScale.label(20e3, 1e3, 40e3)).isEqualTo("20 µs");
  }

  @Test
  void durationsHaveThreeDigitsAtMost() {
    assertThat(TimeScale.duration(999)).isEqualTo("999 ns");
    assertThat(TimeScale.duration(1_234)).isEqualTo("1.23 µs");
    assertThat(TimeScale.duration(45_600_000)).isEqualTo("45.6 ms");
    assertThat(TimeScale.duration(2.5e9)).isEqualTo("2.5 s");
    assertThat(TimeScale.duration(2_000_000)).isEqualTo("2 ms");
    assertThat(TimeScale.duration(100_000_000)).isEqualTo("100 ms");
    assertThat(TimeScale.duration(0)).isEqualTo("0 ns");
    assertThat(TimeScale.duration(9_999)).isEqualTo("10 µs");
  }

  @Test
  void aWindowZoomsAboutAPlaceAndStaysWithinWhatThereIs() {
    TimeWindow window = TimeWindow.between(0, 1000_000);
    TimeWindow near = window.zoom(0.1, 250_000);
    assertThat(near.x(250_000, 400)).isEqualTo(window.x(250_000, 400));
    assertThat(near.spanNs()).isEqualTo(100_000);
    assertThat(near.pan(-100).within(0, 1000_000)).isEqualTo(new TimeWindow(0, 100_000));
    assertThat(near.zoom(100, 0).within(0, 1000_000)).isEqualTo(window);
    assertThat(near.time(near.x(123, 77), 77)).isEqualTo(123);
  }
}
