package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Phase;

/**
 * Where in the loop something happened.
 *
 * @param iteration 0 before the first one
 * @param phase null outside of the phases: in the main program or in exit events
 */
public record Place(long iteration, Phase phase) {
  public static final Place OUTSIDE = new Place(0, null);
}
