package dev.orrery.runtime.observe.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScheduleTest extends GateTestBase {
  private final Schedule schedule = gate.schedule();

  @Test
  void theLoopMakesNoChoicesUnlessAsked() {
    assertThat(schedule.seed()).isZero();
    assertThat(runtime.loop.perturbation()).isNull();
  }

  @Test
  void aSeedIsSetOnTheLoopsThreadAndTold() {
    AtomicInteger changes = new AtomicInteger();
    gate.addListener(
        new GateListener() {
          @Override
          public void changed() {
            changes.incrementAndGet();
          }
        });
    schedule.setSeed(7).join();
    assertThat(schedule.seed()).isEqualTo(7);
    schedule.setSeed(0).join();
    assertThat(runtime.loop.perturbation()).isNull();
    assertThat(changes).hasValue(2);
  }

  @Test
  void resetGoesBackToTheSeedOfTheProgram() {
    schedule.setSeed(7);
    schedule.reset();
    assertThat(schedule.seed()).isZero();
  }
}
