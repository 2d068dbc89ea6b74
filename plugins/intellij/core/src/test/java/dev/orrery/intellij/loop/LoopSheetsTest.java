package dev.orrery.intellij.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopSheetsTest {
  private final LoopModel model = new LoopModel();

  @Test
  void saysNothingItDoesNotKnow() {
    LoopSheet sheet = sheet();
    assertThat(sheet.rows()).isEmpty();
    assertThat(sheet.waiting()).allSatisfy((station, count) -> assertThat(count).isZero());
    assertThat(sheet.station()).isNull();
    assertThat(sheet.ended()).isFalse();
    assertThat(sheet.headline()).isEqualTo("Between callbacks.");
  }

  @Test
  void saysWhereTheLoopIs() {
    model.apply(new LoopRecord.IterationStart(1, 1, 0));
    model.apply(new LoopRecord.PhaseEnter(2, Phase.CHECK));
    assertThat(sheet().station()).isEqualTo(Station.CHECK);
    assertThat(sheet().iterations()).isEqualTo(1);
  }

  @Test
  void saysThatTheProgramHasEnded() {
    model.apply(
        new LoopRecord.ProgramStart(0, 7, 0, 0, "v24", "/p", List.of("orrery", "/p/app.js")));
    model.apply(new LoopRecord.ProgramExit(9, 3));
    assertThat(sheet().ended()).isTrue();
    assertThat(sheet().headline()).isEqualTo("The program has ended with exit code 3.");
  }

  @Test
  void saysHowManyRowsItLeavesOut() {
    for (int id = 1; id <= 230; id++) {
      model.apply(
          new LoopRecord.Init(id, id, "TCPSERVERWRAP", 0, 0, ResourceKind.HANDLE, null, null));
    }
    assertThat(sheet().rows()).hasSize(201);
    assertThat(sheet().rows().getLast().name()).isEqualTo("30 more");
  }

  @Test
  void everyQueueButThePoolsHasAStation() {
    for (QueueKind kind : QueueKind.values()) {
      boolean has = List.of(Station.values()).stream().anyMatch(each -> each.queue() == kind);
      assertThat(has).as(kind.name()).isEqualTo(kind != QueueKind.WORK);
    }
  }

  @Test
  void sizesAreInWords() {
    assertThat(Sizes.of(512, 16384, false)).isEqualTo("512 B of 16 KiB");
    assertThat(Sizes.of(8192, 65536, false)).isEqualTo("8 of 64 KiB");
    assertThat(Sizes.of(3, 16, true)).isEqualTo("3 of 16 objects");
  }

  private LoopSheet sheet() {
    return LoopSheets.of("app.js", model.snapshot());
  }
}
