package dev.orrery.gui.state;

import dev.orrery.protocol.eventloop.ControlState;
import dev.orrery.protocol.eventloop.PausedEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * How things stand with the source of the records.
 *
 * @param progress of reading, from 0 to 1
 * @param over nothing more will come
 * @param problem a sentence if it is over and should not be, else null
 * @param control how the loop is driven, null if that is not known
 * @param pause why the loop stands still, null if it does not
 * @param hits how many times the loop has stopped for a breakpoint, by its number
 */
public record Status(
    double progress,
    boolean over,
    String problem,
    ControlState control,
    PausedEvent pause,
    Map<Integer, Long> hits) {
  static final Status BEGIN = new Status(0, false, null, null, null, Map.of());

  Status read(double fraction) {
    return new Status(fraction, over, problem, control, pause, hits);
  }

  Status driven(ControlState state) {
    return new Status(progress, over, problem, state, pause, hits);
  }

  Status paused(PausedEvent event) {
    Map<Integer, Long> counted = hits;
    if (event != null && event.breakpointId() != null) {
      counted = new HashMap<>(hits);
      counted.merge(event.breakpointId(), 1L, Long::sum);
    }
    return new Status(progress, over, problem, control, event, Map.copyOf(counted));
  }

  Status ended(String why) {
    return new Status(progress, true, why, control, null, hits);
  }
}
