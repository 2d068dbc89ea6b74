package dev.orrery.protocol.model.lint;

import dev.orrery.protocol.model.LoopState;
import dev.orrery.protocol.model.StreamState;
import java.util.stream.Stream;

/** What lints of streams have in common. */
final class Streams {
  private Streams() {}

  /** Those that are open and the latest that are closed. */
  static Stream<StreamState> all(LoopState state) {
    return Stream.concat(state.streams().stream(), state.closedStreams().stream());
  }

  static String unit(boolean objectMode) {
    return objectMode ? "objects" : "bytes";
  }
}
