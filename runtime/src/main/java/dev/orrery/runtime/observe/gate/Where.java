package dev.orrery.runtime.observe.gate;

import dev.orrery.protocol.eventloop.StepUnit;
import dev.orrery.protocol.record.Phase;
import dev.orrery.protocol.record.QueueKind;
import java.util.Locale;

/**
 * Where the loop stands still.
 *
 * @param next what comes next; null in the midst of a callback
 * @param iteration number of the iteration, 0 before the first
 * @param phase the phase, null outside of one
 * @param drain the innermost drain, null outside of one
 * @param asyncId the callback that comes next, or in whose midst it is; 0 if none or unknown
 */
public record Where(StepUnit next, long iteration, Phase phase, QueueKind drain, long asyncId) {
  /** As part of a sentence, such as "before callback 12 in the timers phase". */
  @Override
  public String toString() {
    String callback = asyncId == 0 ? "a callback" : "callback " + asyncId;
    String of = drain == null ? "" : " of the " + lower(drain) + " queue";
    String in = phase == null ? "" : " in the " + lower(phase) + " phase";
    return switch (next) {
      case null -> "inside " + callback + of + in;
      case CALLBACK, DRAIN -> "before " + callback + of + in;
      case PHASE -> "before the " + lower(phase) + " phase";
      case ITERATION -> "before iteration " + iteration;
    };
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
