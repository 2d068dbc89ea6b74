package dev.orrery.gui.state.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orrery.protocol.model.LoopModel;
import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.StreamOperation;
import org.junit.jupiter.api.Test;

class StreamWordsTest {
  private static LoopModel model() {
    LoopModel model = new LoopModel();
    model.apply(new LoopRecord.StreamInit(1, 5, "Gzip", 16384, 16384, false, false, null));
    model.apply(new LoopRecord.StreamInit(1, 6, "Rows", -1, 16, false, true, null));
    model.apply(op(5, StreamOperation.WRITE_FALSE, 20480, 20480, "text"));
    model.apply(op(6, StreamOperation.WRITE, 1, 3, "{a: 1}"));
    return model;
  }

  private static LoopRecord.StreamOp op(
      long id, StreamOperation operation, long bytes, long buffered, String preview) {
    return new LoopRecord.StreamOp(2, id, operation, bytes, buffered, 0, null, preview);
  }

  @Test
  void saysSizesInTheUnitThatFits() {
    assertThat(Sizes.of(1023, false)).isEqualTo("1023 B");
    assertThat(Sizes.of(12_800, 16_384, false)).isEqualTo("12.5 of 16 KiB");
    assertThat(Sizes.of(0, 65_536, false)).isEqualTo("0 B of 64 KiB");
    assertThat(Sizes.of(3 << 20, false)).isEqualTo("3 MiB");
    assertThat(Sizes.of(1, 16, true)).isEqualTo("1 of 16 objects");
  }

  @Test
  void addsUpWhatIsHeld() {
    assertThat(StreamWords.held(model().snapshot()))
        .isEqualTo("20 KiB held in buffers, and 3 objects");
    assertThat(StreamWords.held(new LoopModel().snapshot())).isEqualTo("0 B held in buffers");
  }

  @Test
  void tellsOfBackPressure() {
    LoopModel model = model();
    assertThat(StreamWords.backPressure(model.snapshot().stream(5).writable()))
        .isEqualTo("1× false, 0× drain");
    model.apply(op(5, StreamOperation.DRAIN, 0, 0, null));
    assertThat(StreamWords.backPressure(model.snapshot().stream(5).writable()))
        .isEqualTo("1× false, 1× drain");
  }

  @Test
  void tellsWhetherChunksFlow() {
    LoopModel model = model();
    assertThat(flow(model)).isEqualTo("not read yet");
    model.apply(op(5, StreamOperation.RESUME, 0, 0, null));
    assertThat(flow(model)).isEqualTo("flowing");
    model.apply(op(5, StreamOperation.PAUSE, 0, 0, null));
    assertThat(flow(model)).isEqualTo("paused");
    model.apply(op(5, StreamOperation.END, 0, 0, null));
    assertThat(flow(model)).isEqualTo("ended");
  }

  private static String flow(LoopModel model) {
    return StreamWords.flow(model.snapshot().stream(5));
  }

  @Test
  void tellsAllAboutAChunk() {
    LoopState state = model().snapshot();
    StreamState gzip = state.stream(5);
    Chunk text = new Chunk(3, op(5, StreamOperation.WRITE_FALSE, 20480, 20480, "text"));
    assertThat(StreamWords.tip(text, gzip, state))
        .contains("20 KiB to Gzip", "write() returned false", "text", "74 65 78 74");
    Chunk binary = new Chunk(3, op(5, StreamOperation.WRITE, 3, 3, "<Buffer 1f 8b 08>"));
    assertThat(StreamWords.tip(binary, gzip, state)).endsWith("<Buffer 1f 8b 08>");
    Chunk object = new Chunk(3, op(6, StreamOperation.WRITE, 1, 3, "{a: 1}"));
    assertThat(StreamWords.tip(object, state.stream(6), state)).endsWith("{a: 1}");
    assertThat(StreamWords.tip(gzip, state)).contains("Gzip", "1× false", "20 of 16 KiB");
  }
}
