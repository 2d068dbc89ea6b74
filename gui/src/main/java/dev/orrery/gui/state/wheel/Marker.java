package dev.orrery.gui.state.wheel;

/**
 * The marker's way around the ring. With a running program it moves forward to where the loop is, a
 * full turn at most however many iterations that were; to a moment that somebody has gone to it
 * jumps.
 */
public final class Marker {
  private static final double TURN = 360;

  /** How much of the way is left after a second. */
  private static final double LEFT_AFTER_SECOND = 1e-5;

  private static final double ARRIVED = 0.3;

  private boolean placed;

  /** Both in degrees from the gate, going on over the turns. */
  private double at;

  private double target;

  /** Where it is, in degrees clockwise from three o'clock, from the gate's up to a turn more. */
  public double angle() {
    return Station.GATE + at % TURN;
  }

  /** How many degrees are left to go. */
  public double ahead() {
    return target - at;
  }

  /** Tells it where to be; {@code smooth}: to move there rather than to jump. */
  public void head(Heading to, boolean smooth) {
    double within = ((to.angle() - Station.GATE) % TURN + TURN) % TURN;
    target = TURN * to.turns() + within;
    if (!smooth || !placed) {
      at = target;
    } else if (target < at) {
      // Round to the gate, where no iteration begins any more.
      target += TURN * Math.ceil((at - target) / TURN);
    } else if (ahead() > TURN) {
      at += TURN * (Math.ceil(ahead() / TURN) - 1);
    }
    placed = true;
  }

  /** Time passes; returns whether it moved. */
  public boolean advance(double seconds) {
    if (ahead() <= 0) {
      return false;
    }
    at = target - ahead() * Math.pow(LEFT_AFTER_SECOND, seconds);
    if (ahead() < ARRIVED) {
      at = target;
    }
    return true;
  }
}
