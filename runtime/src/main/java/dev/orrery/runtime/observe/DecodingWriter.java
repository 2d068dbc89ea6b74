package dev.orrery.runtime.observe;

import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.RecordWriter;
import dev.orrery.protocol.record.SlotDecoder;
import java.util.function.Consumer;

/** Gives the records that slots stand for to a consumer. */
final class DecodingWriter extends RecordWriter {
  private final SlotDecoder decoder;
  private final Consumer<? super LoopRecord> consumer;

  DecodingWriter(SlotDecoder decoder, Consumer<? super LoopRecord> consumer) {
    this.decoder = decoder;
    this.consumer = consumer;
  }

  @Override
  public void slot(long time, long head, long a, long b, long c, Object attachment) {
    consumer.accept(decoder.decode(time, head, a, b, c, attachment));
  }
}
