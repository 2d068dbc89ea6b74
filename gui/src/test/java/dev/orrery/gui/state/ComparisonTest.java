package dev.orrery.gui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.gui.state.Comparison.Row;
import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.QueueKind;
import dev.orrery.protocol.record.ResourceKind;
import dev.orrery.protocol.record.StreamOperation;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static Moment moment(LoopModel model) {
    return new Moment(0, false, model.snapshot());
  }

  private static LoopRecord handle(long time, long id, String detail) {
    return new LoopRecord.Init(time, id, "TCPWRAP", 0, 0, ResourceKind.HANDLE, null, detail);
  }

  @Test
  void saysWhatChanged() {
    LoopModel model = new LoopModel();
    model.apply(handle(1_000_000, 7, "old"));
    model.apply(
        new LoopRecord.StreamInit(1_000_000, 9, "ReadStream", 65536, -1, false, false, null));
    Moment a = moment(model);
    model.apply(handle(2_000_000, 8, "new"));
    model.apply(new LoopRecord.Destroy(2_000_000, 7));
    model.apply(new LoopRecord.Enqueue(2_000_000, QueueKind.IMMEDIATE, 20, 0, null, null));
    model.apply(
        new LoopRecord.StreamOp(2_500_000, 9, StreamOperation.PUSH, 2048, 2048, 65536, null, null));
    Moment b = moment(model);
    assertThat(Comparison.of(a, b))
        .contains(
            new Row("Time", "1 ms", "2.5 ms", "+1.5 ms"),
            new Row("Callbacks run", "0", "0", ""),
            new Row("Immediates queued", "0", "1", "+1"),
            new Row("Read by streams", "0 B", "2 KiB", "+2 KiB"),
            new Row("Handles open", "1", "1", ""),
            new Row("Handle only at A", "TCPWRAP old", "", "closed"),
            new Row("Handle only at B", "", "TCPWRAP new", "opened"));
    assertThat(Comparison.of(b, a)).contains(new Row("Immediates queued", "1", "0", "−1"));
    assertThat(Comparison.of(a, a)).allMatch(row -> row.change().isEmpty());
  }
}
