package dev.orrery.runtime.engine.evaluation;

import com.oracle.truffle.api.source.Source;
import dev.orrery.runtime.engine.mirror.Place;

/** Offsets as lines and columns. */
final class Places {
  private Places() {}

  static Place of(Source source, int offset) {
    int at = Math.clamp(offset, 0, source.getLength());
    return new Place(source, source.getLineNumber(at) - 1, source.getColumnNumber(at) - 1);
  }
}
