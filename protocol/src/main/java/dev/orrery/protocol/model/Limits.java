package dev.orrery.protocol.model;

/**
 * How much a model remembers, so that an endless program needs bounded memory.
 *
 * @param history callbacks that have ended
 * @param live entries of each table of what still exists; more are left out and the state becomes
 *     partial
 * @param incidents entries of each list of things worth telling, such as rejections
 */
public record Limits(int history, int live, int incidents) {
  public static final Limits DEFAULT = new Limits(20_000, 200_000, 500);

  public Limits {
    if (history < 1 || live < 1 || incidents < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }

  public Limits withHistory(int runs) {
    return new Limits(runs, live, incidents);
  }
}
