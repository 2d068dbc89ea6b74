package dev.orrery.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private final FakeClock base = new FakeClock();
  private final VirtualClock clock = new VirtualClock(base);
  private final long start = base.nanos();

  private long millis() {
    return (clock.nanos() - start) / 1_000_000;
  }

  @Test
  void beginsAndRunsWithItsBase() {
    assertThat(clock.nanos()).isEqualTo(base.nanos());
    base.advance(7);
    assertThat(millis()).isEqualTo(7);
    assertThat(clock.isFrozen()).isFalse();
  }

  @Test
  void standsStillWhileFrozenAndThenGoesOnWithoutAJump() {
    clock.freeze();
    base.advance(100);
    assertThat(millis()).isZero();
    assertThat(clock.isFrozen()).isTrue();
    clock.freeze();
    clock.unfreeze();
    assertThat(millis()).isZero();
    base.advance(3);
    assertThat(millis()).isEqualTo(3);
  }

  @Test
  void canBeSetForwardFrozenOrNot() {
    clock.advance(5);
    base.advance(1);
    assertThat(millis()).isEqualTo(6);
    clock.freeze();
    clock.advance(10);
    assertThat(millis()).isEqualTo(16);
    clock.unfreeze();
    base.advance(1);
    assertThat(millis()).isEqualTo(17);
  }

  @Test
  void neverRunsBackwards() {
    assertThatThrownBy(() -> clock.advance(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTimeOfAHoldDoesNotExist() {
    base.advance(1);
    clock.hold();
    base.advance(1000);
    assertThat(clock.isFrozen()).isFalse();
    clock.release();
    base.advance(1);
    assertThat(millis()).isEqualTo(2);
  }

  @Test
  void freezingWhileHeldLastsLongerThanTheHold() {
    clock.hold();
    clock.freeze();
    clock.release();
    base.advance(10);
    assertThat(millis()).isZero();
    clock.unfreeze();
    base.advance(10);
    assertThat(millis()).isEqualTo(10);
  }

  @Test
  void unfreezingWhileHeldTakesEffectAfterTheHold() {
    clock.freeze();
    clock.hold();
    clock.unfreeze();
    base.advance(10);
    assertThat(millis()).isZero();
    clock.release();
    base.advance(10);
    assertThat(millis()).isEqualTo(10);
  }
}
