package dev.orrery.gui.state.wheel;

import dev.orrery.gui.state.Moment;
import dev.orrery.gui.state.Tape;
import dev.orrery.protocol.model.Place;
import dev.orrery.protocol.model.Run;
import dev.orrery.protocol.record.LoopRecord;
import dev.orrery.protocol.record.Phase;

/**
 * Where the markers belong at a moment.
 *
 * @param turns iterations begun, for a marker that counts its turns
 * @param angle on the outer ring, in degrees
 * @param phase the station there; null at the gate or between two phases
 * @param inner the station on the inner ring whose queue is being drained, or null
 */
public record Heading(long turns, double angle, Station phase, Station inner) {
  /** {@code tape}: of the session, tells which phase was left last. */
  public static Heading of(Moment moment, Tape tape) {
    Place place = moment.state().loop().place();
    Run running = moment.state().running();
    Station inner = null;
    if (running != null && running.kind().isDrained()) {
      inner = running.kind().isMicrotask() ? Station.MICROTASKS : Station.TICKS;
    }
    long turns = moment.state().counters().iterations();
    if (place.phase() != null) {
      Station phase = Station.of(place.phase());
      return new Heading(turns, phase.angle(), phase, inner);
    }
    LoopRecord latest = tape.get(moment.record() - 1);
    double angle =
        latest instanceof LoopRecord.PhaseExit exit && !moment.state().program().hasExited()
            ? beyond(exit.phase())
            : Station.GATE;
    return new Heading(turns, angle, null, inner);
  }

  /** Half way from a phase to what comes next. */
  private static double beyond(Phase phase) {
    Station station = Station.of(phase);
    int next = station.ordinal() + 1;
    double to =
        next < Station.PHASES.size() ? Station.PHASES.get(next).angle() : 360 + Station.GATE;
    return (station.angle() + to) / 2;
  }
}
