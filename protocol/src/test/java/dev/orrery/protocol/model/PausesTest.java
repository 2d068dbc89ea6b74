package dev.orrery.protocol.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {
  @Test
  void timeSpentPausedIsNotTheCallbacks() {
    LoopModel model = new LoopModel();
    model.apply(new LoopRecord.ProgramStart(0, 7, 0, 0, "v24.12.0", "/app", List.of()));
    model.apply(new LoopRecord.Init(100, 2, "Timeout", 1, 1, ResourceKind.RESOURCE, null, null));
    model.apply(new LoopRecord.Before(1_000, 2));
    model.apply(new LoopRecord.Paused(1_100, "step"));
    assertThat(model.snapshot().running().pausedNs()).isZero();
    model.apply(new LoopRecord.Resumed(900_000));
    assertThat(model.snapshot().running().pausedNs()).isEqualTo(898_900);
    model.apply(new LoopRecord.After(901_000, 2));
    Run ran = model.snapshot().history().getLast();
    assertThat(ran.durationNs()).isEqualTo(901_000 - 1_000 - 898_900);
  }
}
