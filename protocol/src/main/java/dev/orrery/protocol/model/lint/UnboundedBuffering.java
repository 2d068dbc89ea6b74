package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.ReadSide;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.WriteSide;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** A buffer that holds many times what it should. */
final class UnboundedBuffering extends Lint {
  /** How many times the high water mark. */
  static final long TIMES = 16;

  static final long BYTES = 1 << 20;
  static final long OBJECTS = 1000;

  UnboundedBuffering() {
    super("unbounded-buffering", Severity.WARNING, Docs.BUFFERING);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    Streams.all(state).forEach(stream -> look(stream, findings));
  }

  private static void look(StreamState stream, Findings findings) {
    ReadSide readable = stream.readable();
    if (readable != null
        && isTooMuch(readable.peak(), readable.highWaterMark(), readable.objectMode())) {
      add(
          stream,
          "readable",
          readable.peak(),
          readable.highWaterMark(),
          readable.objectMode(),
          findings);
    }
    WriteSide writable = stream.writable();
    if (writable != null
        && isTooMuch(writable.peak(), writable.highWaterMark(), writable.objectMode())) {
      add(
          stream,
          "writable",
          writable.peak(),
          writable.highWaterMark(),
          writable.objectMode(),
          findings);
    }
  }

  private static boolean isTooMuch(long peak, long highWaterMark, boolean objectMode) {
    return peak >= TIMES * Math.max(1, highWaterMark) && peak >= (objectMode ? OBJECTS : BYTES);
  }

  private static void add(
      StreamState stream,
      String side,
      long peak,
      long highWaterMark,
      boolean objectMode,
      Findings findings) {
    findings.add(
        stream.site(),
        1,
        peak,
        "The %s buffer of %s held %d %s, with a high water mark of %d.",
        side,
        stream.className(),
        peak,
        Streams.unit(objectMode),
        highWaterMark);
  }
}
