package dev.orrery.gui.state;

import dev.orrery.protocol.eventloop.ControlState;
import dev.orrery.protocol.eventloop.PausedEvent;

/**
 * How things stand with the source of the records.
 *
 * @param progress of reading, from 0 to 1
 * @param over nothing more will come
 * @param problem a sentence if it is over and should not be, else null
 * @param control how the loop is driven, null if that is not known
 * @param pause why the loop stands still, null if it does not
 */
public record Status(
    double progress, boolean over, String problem, ControlState control, PausedEvent pause) {
  static final Status BEGIN = new Status(0, false, null, null, null);

  Status read(double fraction) {
    return new Status(fraction, over, problem, control, pause);
  }

  Status driven(ControlState state) {
    return new Status(progress, over, problem, state, pause);
  }

  Status paused(PausedEvent event) {
    return new Status(progress, over, problem, control, event);
  }

  Status ended(String why) {
    return new Status(progress, true, why, control, null);
  }
}
