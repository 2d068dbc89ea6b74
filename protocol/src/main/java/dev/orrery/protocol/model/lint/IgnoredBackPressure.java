package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.StreamState;
import dev.orrery.protocol.model.WriteSide;
import dev.orrery.protocol.model.explain.Docs;
import dev.orrery.protocol.model.explain.Words;

/** Writing on although write() returned false. */
final class IgnoredBackPressure extends Lint {
  /** A few more writes do no harm: many programs write a header and a body. */
  static final long IGNORED = 10;

  IgnoredBackPressure() {
    super("ignored-back-pressure", Severity.WARNING, Docs.WRITE);
  }

  @Override
  void look(LoopState state, Words words, Findings findings) {
    Streams.all(state)
        .filter(stream -> stream.writable() != null)
        .filter(stream -> stream.writable().ignoredWrites() >= IGNORED)
        .forEach(stream -> add(stream, findings));
  }

  private static void add(StreamState stream, Findings findings) {
    WriteSide side = stream.writable();
    findings.add(
        side.ignoredAt(),
        1,
        side.ignoredWrites(),
        "write() of %s returned false and was called %d times more before 'drain'; up to %d %s"
            + " waited in a buffer of %d.",
        stream.className(),
        side.ignoredWrites(),
        side.peak(),
        Streams.unit(side.objectMode()),
        side.highWaterMark());
  }
}
