package dev.orrery.gui.state;

/** How often a second something happens that is counted. One thread. */
public final class Rate {
  private static final long WINDOW_NS = 1_000_000_000;

  private long sinceNs = Long.MIN_VALUE;
  private long from;
  private double rate = Double.NaN;

  /**
   * Takes note of a count.
   *
   * @return the rate over the last whole second, NaN before there was one
   */
  public double at(long timeNs, long count) {
    if (sinceNs == Long.MIN_VALUE || timeNs < sinceNs || count < from) {
      sinceNs = timeNs;
      from = count;
      rate = Double.NaN;
    } else if (timeNs - sinceNs >= WINDOW_NS) {
      rate = (count - from) * 1e9 / (timeNs - sinceNs);
      sinceNs = timeNs;
      from = count;
    }
    return rate;
  }
}
